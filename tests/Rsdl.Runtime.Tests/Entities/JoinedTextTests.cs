using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading;
using Rsdl.Runtime.Tests.Entities.Sample;
using Xunit;
using static Rsdl.Runtime.Tests.Entities.SampleXml;

namespace Rsdl.Runtime.Tests.Entities;

/// <summary>Addresses are kept in parts; nobody may see that.</summary>
public class JoinedTextTests
{
    private const string Id = "123e4567-e89b-12d3-a456-426614174000";
    private const string OtherId = "00000000-0000-0000-0000-00000000000f";

    public static TheoryData<string> Texts => new(AllTexts());

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_property_has_what_the_document_says_and_keeps_the_instance(string text)
    {
        Vm vm = ReadVm(Document(text));

        Assert.Equal((text, text, text), (vm.Href!, vm.Name!, vm.Description!));
        Assert.Same(vm.Href, vm.Href);
        Assert.Same(vm.Name, vm.Name);
        Assert.Same(vm.Description, vm.Description);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_written_is_the_same_whether_the_text_was_asked_for_or_not(string text)
    {
        string[] expected = XmlFacts.Of(Document(text));
        Vm untouched = ReadVm(Document(text));
        Vm asked = ReadVm(Document(text));
        _ = asked.Href + asked.Name + asked.Description;

        string written = Write(untouched);

        Assert.Equal(expected, XmlFacts.Of(written));
        Assert.Equal(written, Write(asked));
        Assert.Equal(written, Write(untouched));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Copies_and_comparisons_see_equal_values_whether_the_text_was_asked_for_or_not(string text)
    {
        Vm untouched = ReadVm(Document(text));
        Vm asked = ReadVm(Document(text));
        _ = asked.Href + asked.Name + asked.Description;
        Vm set = ReadVm(Document(text));
        (set.Href, set.Name, set.Description) = (text, text, text);

        Assert.True(EntityOperations.ContentEquals(ReadVm(Document(text)), untouched));
        Assert.True(EntityOperations.ContentEquals(ReadVm(Document(text)), asked));
        Assert.True(EntityOperations.ContentEquals(set, ReadVm(Document(text))));
        Assert.Null(EntityOperations.Difference(ReadVm(Document(text)), asked));
        Assert.Null(EntityOperations.Difference(asked, ReadVm(Document(text))));
        Assert.Equal(Write(asked), Write(EntityOperations.Clone(ReadVm(Document(text)))));
        Vm other = ReadVm(Document(text + "x"));
        Assert.False(EntityOperations.ContentEquals(other, ReadVm(Document(text))));
        Assert.Equal(
            Write(new Vm { Href = text, Name = text, Description = text }),
            Write(EntityOperations.Difference(other, ReadVm(Document(text)))!));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_parts_make_up_the_text(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);

        Assert.Equal(text, StringCache.Get(utf8));
        Assert.Equal(text, StringCache.GetParts(utf8).ToString());
        Assert.Equal(text, StringCache.GetParts(utf8).ToString());
    }

    [Theory]
    [InlineData("/api/vms/" + Id + "/disks", true)]
    [InlineData("/ovirt-engine/api/vms/" + Id + "/snapshots/" + OtherId + "/nics", true)]
    [InlineData("/" + Id + "/", true)]
    [InlineData("/ovirt-engine/api/vms/" + Id, false)]
    [InlineData("/api/vms/" + Id + "/disk-attachments", false)]
    [InlineData("/api/vms/" + Id + "0/disks", false)]
    [InlineData("/api/vms/0" + Id + "/disks", false)]
    [InlineData("api/vms/" + Id + "/disks", false)]
    [InlineData(Id, false)]
    [InlineData("/" + Id, false)]
    [InlineData("", false)]
    public void Only_an_address_below_that_of_a_resource_is_kept_in_parts(string text, bool isJoined) =>
        Assert.Equal(isJoined, StringCache.GetParts(Encoding.UTF8.GetBytes(text)) is JoinedText);

    [Fact]
    public void Text_shorter_and_longer_than_what_is_shared_is_the_same_time_and_again()
    {
        for (int length = 0; length <= 130; length++)
        {
            string text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26))));
            byte[] utf8 = Encoding.UTF8.GetBytes(text);

            string first = StringCache.Get(utf8);

            Assert.Equal(text, first);
            Assert.Equal(text, StringCache.Get([.. utf8]));
        }
    }

    [Fact]
    public void The_addresses_below_a_resource_share_its_address()
    {
        byte[] disks = Encoding.UTF8.GetBytes($"/api/vms/{Id}/disks");

        object parts = StringCache.GetParts(disks);
        Vm vm = ReadVm($"<vm href='/api/vms/{Id}'><name>/api/vms/{Id}/disks</name></vm>");

        Assert.IsType<JoinedText>(parts);
        Assert.IsType<JoinedText>(vm.GetStored(2));
        Assert.Equal($"/api/vms/{Id}/disks", vm.GetSlot(2));
        Assert.Same(vm.Name, vm.GetStored(2));
    }

    [Fact]
    public void Threads_that_ask_first_all_see_the_text()
    {
        const int Threads = 16;
        string text = $"/api/vms/{Id}/snapshots/{OtherId}/nics";
        for (int round = 0; round < 20; round++)
        {
            Vm vm = ReadVm(Document(text));
            using var start = new Barrier(Threads);
            var seen = new string?[Threads];
            Thread[] threads = [.. Enumerable.Range(0, Threads).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                seen[i] = i % 3 == 0 ? Write(vm) : $"{vm.Href} {vm.Name} {vm.Description}";
            }))];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());

            string read = $"{text} {text} {text}";
            string written = Write(vm);
            Assert.Equal(Enumerable.Range(0, Threads).Select(i => i % 3 == 0 ? written : read), seen);
            Assert.Equal(XmlFacts.Of(Document(text)), XmlFacts.Of(written));
        }
    }

    private static string Document(string text)
    {
        string escaped = WebUtility.HtmlEncode(text).Replace("&#39;", "'", StringComparison.Ordinal);
        return $"<vm href=\"{escaped}\"><name>{escaped}</name><description>{escaped}</description></vm>";
    }

    private static IEnumerable<string> AllTexts()
    {
        string[] heads = ["/api/vms/", "/ovirt-engine/api/vms/", "/", "//", "api/", "", "/a-b-c-d-e/", "/\u00E9/", "/a&b/", "x/"];
        string[] tails =
        [
            "", "/", "/disks", $"/snapshots/{OtherId}/nics", $"/{OtherId}", "/disk-attachments", "/a-b", "-", "/\u00E9t\u00E9",
            "/\uD83D\uDE00", "/a&b<c>\"d\"", "/" + new string('n', 63), "/" + new string('n', 300), "?a=b", ";x-y", "0/disks",
        ];
        var texts = new List<string>(heads.SelectMany(_ => tails, (head, tail) => head + Id + tail))
        {
            "-", "/-", "/-/", "/a-", "a-b-c-d-e", "/api/hosts-and-clusters", new string('-', 36), "/" + new string('-', 36) + "/",
            "/" + new string('-', 37) + "/x", "/" + Id[..35] + "/x", "/" + Id[1..] + "/x", "/" + Id.Replace('-', '_') + "/x",
            "/0123456789-0123456789012345678901234567890123/x",
        };
        texts.AddRange(Enumerable.Range(60, 10).Select(length => ("/api/vms/" + Id + "/" + new string('t', 30))[..length]));
        texts.AddRange(Enumerable.Range(36, 12).Select(length => ("/" + Id + "/statistics")[..length]));
        return texts.Distinct();
    }
}
