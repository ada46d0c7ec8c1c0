using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Rsdl.Runtime.Tests.Entities.Sample;
using Rsdl.Tests.Values;
using Xunit;

namespace Rsdl.Runtime.Tests.Entities;

public class EntityEnumListTests
{
    private static readonly OpenEnum<VmStatus> Dreaming = OpenEnum<VmStatus>.FromWire("dreaming");

    [Fact]
    public void A_list_of_values_is_written_with_the_texts_of_its_members()
    {
        Statuses statuses = [VmStatus.Up, Dreaming, VmStatus.PoweringUp];
        statuses.Total = 3;

        Assert.Equal(
            "<statuses><total>3</total><status>up</status><status>dreaming</status><status>powering_up</status></statuses>",
            Write(statuses));
    }

    [Theory]
    [InlineData("<statuses/>")]
    [InlineData("<statuses><status>UP</status><status></status><status> up </status><status>dreaming</status></statuses>")]
    [InlineData("<statuses first=\" Down \"><total>x</total><status>\n up</status></statuses>")]
    [InlineData("<statuses><status odd=\"1\">up</status><odd>2</odd></statuses>")]
    public void Whatever_was_read_is_written_again(string document)
    {
        Statuses statuses = Read(document);

        Assert.Equal(document, Write(statuses));
        Assert.Equal(document, Write(EntityOperations.Clone(statuses)));
        Assert.True(EntityOperations.ContentEquals(statuses, Read(document)));
    }

    [Fact]
    public void Values_that_were_read_are_seen_as_they_were_received()
    {
        Statuses statuses = Read("<statuses><status>UP</status><status/><status> up </status><status>dreaming</status></statuses>");

        Assert.Equal(["UP", "", " up ", "dreaming"], statuses.Select(status => status.Wire));
        Assert.Equal([true, false, false, false], statuses.Select(status => status.IsKnown));
        Assert.Equal((4, 4), (statuses.Count, ((IReadOnlyCollection<OpenEnum<VmStatus>>)statuses).Count));
    }

    [Fact]
    public void Values_are_found_whatever_their_case()
    {
        Statuses statuses = Read("<statuses><status>UP</status><status>Dreaming</status><status>up</status></statuses>");

        Assert.Equal((0, 1, -1), (statuses.IndexOf(VmStatus.Up), statuses.IndexOf(Dreaming), statuses.IndexOf(VmStatus.Down)));
        Assert.Contains(Dreaming, statuses);
        Assert.DoesNotContain(VmStatus.Down, statuses);
        Assert.DoesNotContain(OpenEnum<VmStatus>.FromWire(""), statuses);
    }

    [Fact]
    public void Values_of_a_document_can_be_changed()
    {
        Statuses statuses = Read("<statuses><status>UP</status><status>dreaming</status><status>up</status></statuses>");
        IList<OpenEnum<VmStatus>> list = statuses;

        statuses[1] = VmStatus.Down;
        statuses.Insert(0, Dreaming);
        list.Add(VmStatus.Migrating);

        Assert.False(list.IsReadOnly);
        Assert.True(statuses.Remove(VmStatus.Up));
        Assert.False(statuses.Remove(VmStatus.PoweringUp));
        Assert.Equal(
            "<statuses><status>dreaming</status><status>down</status><status>up</status><status>migrating</status></statuses>",
            Write(statuses));
        statuses.RemoveAt(3);
        Assert.Equal(["dreaming", "down", "up"], statuses.Select(status => status.Wire));
        statuses.Clear();
        Assert.Empty(statuses);
        Assert.Equal("<statuses/>", Write(statuses));
    }

    [Fact]
    public void Values_can_be_copied()
    {
        Statuses statuses = [VmStatus.Up, Dreaming];
        var copy = new OpenEnum<VmStatus>[4];

        statuses.CopyTo(copy, 1);

        Assert.Equal(["", "up", "dreaming", ""], copy.Select(status => status.Wire));
        Assert.Equal([VmStatus.Up, Dreaming], statuses.ToArray());
        Assert.Equal([VmStatus.Up, Dreaming], statuses.ToList());
        Assert.Equal([VmStatus.Up, Dreaming], ((IEnumerable)statuses).Cast<OpenEnum<VmStatus>>());
        Assert.Throws<ArgumentNullException>(() => statuses.CopyTo(null!, 0));
        Assert.ThrowsAny<Exception>(() => statuses.CopyTo(copy, 3));
    }

    [Fact]
    public void An_empty_list_behaves_like_one()
    {
        Statuses statuses = [];

        Assert.Empty(statuses);
        Assert.Equal(-1, statuses.IndexOf(VmStatus.Up));
        Assert.False(statuses.Remove(VmStatus.Up));
        Assert.Throws<ArgumentOutOfRangeException>(() => statuses[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => statuses[0] = VmStatus.Up);
        Assert.Throws<ArgumentOutOfRangeException>(() => statuses.RemoveAt(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => statuses.Insert(1, VmStatus.Up));
        Assert.Equal("<statuses/>", Write(statuses));
    }

    [Fact]
    public void A_difference_shows_values_that_were_added()
    {
        Statuses before = Read("<statuses><status>UP</status></statuses>");
        Statuses after = EntityOperations.Clone(before);

        after.Add(VmStatus.Down);

        Assert.Single(before);
        Assert.False(EntityOperations.ContentEquals(before, after));
        Assert.Equal("<statuses><status>UP</status><status>down</status></statuses>", Write(after));
    }

    [Theory]
    [InlineData("up", VmStatus.Up, true)]
    [InlineData("UP", VmStatus.Up, true)]
    [InlineData("", VmStatus.Unrecognized, false)]
    [InlineData(" up", VmStatus.Unrecognized, false)]
    [InlineData("dreaming", VmStatus.Unrecognized, false)]
    public void An_enumerated_member_is_read_known_or_not_and_written_unchanged(string wire, VmStatus known, bool isKnown)
    {
        string document = $"<statuses first=\"{wire}\"/>";
        Statuses statuses = Read(document);

        Assert.Equal((wire, known, isKnown), (statuses.First!.Value.Wire, statuses.First.Value.Known, statuses.First.Value.IsKnown));
        Assert.Equal(document, Write(statuses));
        statuses.First = statuses.First;
        Assert.Equal(document, Write(statuses));
    }

    [Fact]
    public void An_enumerated_member_is_set_to_a_member_another_text_or_nothing()
    {
        Statuses statuses = new();
        Assert.Null(statuses.First);

        statuses.First = VmStatus.PoweringUp;
        Assert.Equal("<statuses first=\"powering_up\"/>", Write(statuses));
        statuses.First = Dreaming;
        Assert.Equal("<statuses first=\"dreaming\"/>", Write(statuses));
        statuses.First = default(OpenEnum<VmStatus>);
        Assert.Equal("<statuses first=\"\"/>", Write(statuses));
        statuses.First = null;
        Assert.Equal("<statuses/>", Write(statuses));
    }

    private static Statuses Read(string xml) => EntityXml.Read<Statuses>(Encoding.UTF8.GetBytes(xml), Statuses.Schema);

    private static string Write(Entity entity) => SampleXml.Write(entity, "statuses");
}
