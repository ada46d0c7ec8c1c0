using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Diff;
using Rsdl.Model.Documents;
using Rsdl.Model.Tests.Links;

namespace Rsdl.Model.Tests.Diff;

/// <summary>A version of the small API: its documents.</summary>
internal sealed record DiffCase
{
    /// <summary>Virtual machines with disks and an action.</summary>
    public static DiffCase Small { get; } = new();

    public string Schema { get; init; } = SmallApi.SchemaText;

    public string Capabilities { get; init; } = """
        <capabilities>
          <version major="3" minor="2"><disk_formats><format>raw</format></disk_formats></version>
          <version major="3" minor="3"><disk_formats><format>raw</format><format>cow</format></disk_formats></version>
        </capabilities>
        """;

    public string Overrides { get; init; } = "";

    public string Root { get; init; } = "href='/api?rsdl'";

    public IReadOnlyList<string> Links { get; init; } =
    [
        .. SmallApi.Place("/api/vms", "Vms", "Vm"),
        SmallApi.Link(
            "update", "/api/vms/{vm:id}", "Vm", "Vm", SmallApi.Set(SmallApi.Parameter("vm.memory"), SmallApi.Parameter("vm.description"))),
        SmallApi.Link("start", "/api/vms/{vm:id}/start", "Action", "Action", SmallApi.Set(SmallApi.Parameter("action.async"))),
        .. SmallApi.Place("/api/vms/{vm:id}/disks", "Disks", "Disk"),
    ];

    /// <summary>The version with one passage of a link or of the schema changed; it must be there.</summary>
    public DiffCase With(string passage, string replacement)
    {
        bool isInSchema = Schema.Contains(passage);
        Xunit.Assert.True(isInSchema || Links.Any(link => link.Contains(passage)), $"nothing has '{passage}'");
        return isInSchema
            ? this with { Schema = Schema.Replace(passage, replacement) }
            : this with { Links = [.. Links.Select(link => link.Replace(passage, replacement))] };
    }

    public DiffCase WithLink(string link) => this with { Links = [.. Links, link] };

    public DiffCase WithoutLinks(string passage) => this with { Links = [.. Links.Where(link => !link.Contains(passage))] };

    public ApiModel Build() => ApiModelBuilder.Build(
        [
            DocumentReader.Read("rsdl.xml", SmallApi.RsdlOf(Links, Root), default),
            DocumentReader.Read("api.xsd", Schema, default),
            DocumentReader.Read("capabilities.xml", Capabilities, default),
            DocumentReader.Read("overrides.xml", $"<overrides>{Overrides}</overrides>", default),
        ],
        []);

    /// <summary>What changes to another version, a line each: <c>effect subject kind name [member]: message</c>.</summary>
    public string[] To(DiffCase other) => [.. ApiDiff.Compare(Build(), other.Build()).Select(Show)];

    public static string Show(ApiChange change) =>
        $"{change.Effect} {change.Subject} {change.Kind} {change.Name}"
        + (change.Places.Count > 1 ? $" +{change.Places.Count - 1}" : "")
        + (change.Member is null ? "" : $" [{change.Member}{(change.NewMember is null ? "" : " -> " + change.NewMember)}]")
        + ": " + change.Message;
}
