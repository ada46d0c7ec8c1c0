using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Diff;
using Xunit;

namespace Rsdl.Model.Tests.Diff;

public sealed class SurfaceDiffTests
{
    private static readonly SurfaceMember[] Before =
    [
        new("ReadOptions", "", ""),
        new("VmListOptions", "", "ReadOptions"),
        new("VmListOptions", "Current", "bool?"),
        new("VmResource", "", "Resource<VmResource, Vm>"),
        new("VmResource", "UpdateAsync", "Task<VmResource> (Vm)"),
        new("VmResource", "UpdateAsync", "Task<VmResource> (Action<Vm>)"),
    ];

    [Fact]
    public void Equal_surfaces_have_no_changes() => Assert.Empty(Compare(Before));

    [Fact]
    public void What_is_new_is_no_matter() => Assert.Empty(Compare([.. Before, new("Fan", "", ""), new("VmListOptions", "Max", "int?")]));

    [Fact]
    public void A_class_that_goes_breaks_and_its_members_are_not_told() => Assert.Equal(
        ["Breaking Code Removed VmListOptions [VmListOptions]: The class is gone"],
        Compare(Before.Where(member => member.Type != "VmListOptions")));

    [Fact]
    public void A_member_that_goes_breaks() => Assert.Equal(
        ["Breaking Code Removed VmListOptions.Current [VmListOptions.Current]: It is gone"],
        Compare(Before.Where(member => member.Name != "Current")));

    [Fact]
    public void A_member_that_moves_to_a_base_is_still_there() => Assert.Empty(
        Compare(Before.Where(member => member.Name != "Current").Append(new SurfaceMember("ReadOptions", "Current", "bool?"))));

    [Fact]
    public void Another_signature_breaks() => Assert.Equal(
        [
            "Breaking Code Changed VmListOptions.Current [VmListOptions.Current]: It was bool? and is string",
            "Breaking Code Changed VmResource.UpdateAsync [VmResource.UpdateAsync]: "
                + "It was Task<VmResource> (Vm) and is Task<VmResource> (Fan)",
        ],
        Compare(Before.Select(member => member.Signature switch
        {
            "bool?" => member with { Signature = "string" },
            "Task<VmResource> (Vm)" => member with { Signature = "Task<VmResource> (Fan)" },
            _ => member,
        })));

    [Fact]
    public void Another_base_breaks_unless_it_derives_from_the_earlier_one()
    {
        Assert.Equal(
            ["Breaking Code Changed VmListOptions [VmListOptions]: It derived from ReadOptions and derives from OtherOptions"],
            Compare(WithBase("OtherOptions", "")));
        Assert.Empty(Compare(WithBase("OtherOptions", "ReadOptions")));
        Assert.Empty(Compare(WithBase("OtherOptions<Vm>", "ReadOptions")));
    }

    [Fact]
    public void What_is_explained_is_not_told_again()
    {
        ApiChange gone = Change(ChangeKind.Removed, "VmListOptions.Current", null);
        Assert.Equal([DiffCase.Show(gone)], Compare(Before.Where(member => member.Name != "Current"), gone));
    }

    [Fact]
    public void What_only_needs_attention_explains_nothing()
    {
        ApiChange remark = Change(ChangeKind.Changed, "VmListOptions.Current", null) with { Effect = ChangeEffect.NeedsAttention };
        Assert.Equal(2, Compare(Before.Where(member => member.Name != "Current"), remark).Length);
    }

    [Fact]
    public void A_renamed_class_is_looked_for_under_its_new_name()
    {
        ApiChange renamed = Change(ChangeKind.Renamed, "Vm", "Machine");
        IEnumerable<SurfaceMember> after = Before.Select(member => member with
        {
            Signature = member.Signature.Replace("Vm)", "Machine)").Replace("Vm>", "Machine>"),
        });

        Assert.Equal([DiffCase.Show(renamed)], Compare(after, renamed));
    }

    private static string[] Compare(IEnumerable<SurfaceMember> after, params ApiChange[] known) =>
        [.. ApiDiff.WithSurface(new EquatableArray<ApiChange>(known), Before, after).Select(DiffCase.Show)];

    private static ApiChange Change(ChangeKind kind, string member, string? newMember) =>
        new(ChangeSubject.Type, kind, ChangeEffect.Breaking, "wire", member, newMember, "told already", default);

    private static IEnumerable<SurfaceMember> WithBase(string name, string itsBase) => Before
        .Select(member => member is { Type: "VmListOptions", Name: "" } ? member with { Signature = name } : member)
        .Append(new SurfaceMember(name.Split('<')[0], "", itsBase));
}
