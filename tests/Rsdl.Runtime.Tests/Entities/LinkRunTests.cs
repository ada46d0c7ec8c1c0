using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Entities.Sample;
using Rsdl.Runtime.Xml;
using Xunit;

namespace Rsdl.Runtime.Tests.Entities;

/// <summary>Links are read by templates that earlier documents left; nobody may see that.</summary>
public class LinkRunTests
{
    private const string Usual = """
        <vm href="/api/vms/1"><actions>
            <link href="/api/vms/1/start" rel="start"/>
            <link href="/api/vms/1/stop" rel="stop"/>
          </actions><name>a</name>
          <link href="/api/vms/1/disks" rel="disks"/>
          <link href="/api/vms/1/nics" rel="nics"/><state>up</state></vm>
        """;

    private static readonly string[] Variants =
    [
        Usual,
        Usual.Replace("/1", "/e5f2", StringComparison.Ordinal),
        Usual.Replace("/1", "/x/y.z", StringComparison.Ordinal),
        Usual.Replace("/1", "/%41", StringComparison.Ordinal),
        Usual.Replace("/1", "/&#49;", StringComparison.Ordinal),
        Usual.Replace("/1", "/ü", StringComparison.Ordinal),
        Usual.Replace("/1", "/", StringComparison.Ordinal),
        Usual.Replace("/api/vms/1", "", StringComparison.Ordinal),
        Usual.Replace("/1/nics", "/2/nics", StringComparison.Ordinal),
        Usual.Replace("/1/disks", "/2/disks", StringComparison.Ordinal),
        Usual.Replace("/1/start", "/2/start", StringComparison.Ordinal),
        Usual.Replace("/api/vms/1/nics", "/nics?a=b", StringComparison.Ordinal),
        Usual.Replace("\n", "", StringComparison.Ordinal),
        Usual.Replace("\n", "\r\n", StringComparison.Ordinal),
        Usual.Replace('"', '\''),
        Usual.Replace("rel=\"nics\"", "rel='nics'", StringComparison.Ordinal),
        Usual.Replace("rel=\"nics\"", "rel=\"ni&amp;cs\"", StringComparison.Ordinal),
        Usual.Replace("rel=\"nics\"", "rel=\"nics\" id=\"7\"", StringComparison.Ordinal),
        Usual.Replace("rel=\"nics\"", "", StringComparison.Ordinal),
        Usual.Replace("href=\"/api/vms/1/nics\"", "", StringComparison.Ordinal),
        Usual.Replace("href=\"/api/vms/1/disks\"", "", StringComparison.Ordinal),
        Usual.Replace("rel=\"nics\"/>", "rel=\"nics\"></link>", StringComparison.Ordinal),
        Usual.Replace("rel=\"nics\"/>", "rel=\"nics\"><a/></link>", StringComparison.Ordinal),
        Usual.Replace("rel=\"nics\"/>", "rel=\"nics\"/><!-- n --><link rel=\"tags\" href=\"/api/vms/1/tags\"/>", StringComparison.Ordinal),
        Usual.Replace("rel=\"disks\"/>", "rel=\"disks\"/>text", StringComparison.Ordinal),
        Usual.Replace("rel=\"disks\"/>", "rel=\"disks\"/><?pi?>", StringComparison.Ordinal),
        Usual.Replace("<state>", "<link href=\"/api/vms/1/tags\" rel=\"tags\"/><state>", StringComparison.Ordinal),
        Usual.Replace("</vm>", "<link href=\"/api/vms/1/tags\" rel=\"tags\"/></vm>", StringComparison.Ordinal),
        Usual.Replace("<state>", "<links/><state>", StringComparison.Ordinal),
        Usual.Replace("<state>", "<link/><state>", StringComparison.Ordinal),
        Usual.Replace("<name>", "<actions><link href=\"/api/vms/1/more\" rel=\"more\"/></actions><name>", StringComparison.Ordinal),
        "<vm><actions/><actions></actions></vm>",
        "<vm><link href=\"/api/vms/1/disks\" rel=\"disks\"/></vm>",
        "<vm><link href=\"/api/vms/1/disks\" rel=\"disks\" /></vm>",
        "<vm><link rel=\"disks\" href=\"/api/vms/1/disks\"/></vm>",
        "<vm><link rel=\"disks\" href=\"disks\"/></vm>",
        "<vm><link rel=\"disks\" href=\"/disks\"/></vm>",
    ];

    public static TheoryData<int> Indices => new(Enumerable.Range(0, Variants.Length));

    [Theory]
    [MemberData(nameof(Indices))]
    public void What_was_read_before_changes_nothing(int index)
    {
        string expected = new Machines().Outcome(Variants[index]);
        Machines taught = new();
        for (int i = 0; i < 3; i++)
        {
            Assert.All(Variants, variant => taught.Outcome(variant));
        }

        Assert.Equal(expected, taught.Outcome(Variants[index]));
    }

    [Fact]
    public void A_changed_byte_is_seen_wherever_it_stands()
    {
        Machines taught = new();
        taught.Outcome(Usual);
        taught.Outcome(Usual);
        HashSet<string> outcomes = [];
        for (int i = 0; i < Usual.Length; i++)
        {
            foreach (char other in "<>/\"'& a\n\u0001")
            {
                string changed = $"{Usual[..i]}{other}{Usual[(i + 1)..]}";
                string expected = new Machines().Outcome(changed);
                outcomes.Add(expected);
                Assert.Equal(expected, taught.Outcome(changed));
                Assert.Equal(new Machines().Outcome(Usual[..i]), taught.Outcome(Usual[..i]));
            }
        }

        Assert.True(outcomes.Count > Usual.Length, $"only {outcomes.Count} outcomes");
    }

    [Fact]
    public void Links_can_be_changed()
    {
        Machines machines = new();
        machines.Outcome(Usual);
        machines.Outcome(Usual);
        SlotEntity vm = machines.Read(Usual);

        ElementList<SlotEntity> links = vm.Entities(3);
        links[1].Set(1, "interfaces");
        links.RemoveAt(0);

        Assert.Same(links[0], vm.Entities(3)[0]);
        Assert.Contains("<state>up</state>", Machines.Write(vm), StringComparison.Ordinal);
        Assert.Contains("<link href=\"/api/vms/1/nics\" rel=\"interfaces\"", Machines.Write(vm), StringComparison.Ordinal);
        Assert.DoesNotContain("disks", Machines.Write(vm), StringComparison.Ordinal);
        Assert.Contains("<link href=\"/api/vms/1/nics\" rel=\"nics\"", Machines.Write(machines.Read(Usual)), StringComparison.Ordinal);
    }

    [Fact]
    public void Untouched_links_are_compared_copied_and_sent_as_others_are()
    {
        Machines machines = new();
        machines.Outcome(Usual);
        machines.Outcome(Usual);
        SlotEntity changed = machines.Read(Usual);
        changed.Entities(3)[0].Set(1, "drives");

        Assert.True(EntityOperations.ContentEquals(machines.Read(Usual), machines.Read(Usual)));
        Assert.False(EntityOperations.ContentEquals(machines.Read(Usual), changed));
        Assert.Equal(Machines.Write(machines.Read(Usual)), Machines.Write(EntityOperations.Clone(machines.Read(Usual))));
        Assert.Contains("drives", Machines.Write(EntityOperations.Difference(machines.Read(Usual), changed)!), StringComparison.Ordinal);
        Assert.False(EntityOperations.IsEmpty(machines.Read("<vm><link href=\"/api/vms/1/disks\" rel=\"disks\"/></vm>")));
    }

    [Fact]
    public void Templates_come_to_an_end()
    {
        Machines machines = new();
        for (int i = 0; i < 200; i++)
        {
            string document = Usual.Replace("nics", $"nics{i}", StringComparison.Ordinal);
            Assert.Equal(new Machines().Outcome(document), machines.Outcome(document));
        }
    }

    [Fact]
    public void Threads_share_templates_and_links_without_disturbing_each_other()
    {
        Machines machines = new();
        ConcurrentBag<string> wrong = [];
        Parallel.For(0, 2000, i =>
        {
            string document = Variants[i % Variants.Length];
            if (machines.Outcome(document) != new Machines().Outcome(document))
            {
                wrong.Add(document);
            }
        });
        SlotEntity shared = machines.Read(Usual);
        ConcurrentBag<string> seen = [];
        Parallel.For(0, 2000, _ => seen.Add(shared.Entities(3)[1].Text(0)!));

        Assert.Empty(wrong);
        Assert.Equal(["/api/vms/1/nics"], seen.Distinct());
    }

    /// <summary>The types of a virtual machine with links, and what earlier documents left in them.</summary>
    private sealed class Machines
    {
        private readonly EntityType _vm;

        public Machines()
        {
            EntityTypes types = new TestTypes(
                "Actions|*link:e=Link\nLink|@href:s @rel:s\nSlots|@href:s actions:e=Actions name:s link:E=Link state:s",
                static () => new LinkList(),
                static () => new SlotEntity());
            _vm = types["Slots"];
        }

        public static string Write(Entity vm) => Encoding.UTF8.GetString(EntityXml.ToUtf8(vm, "vm"));

        public SlotEntity Read(string document) => EntityXml.Read<SlotEntity>(Encoding.UTF8.GetBytes(document), _vm);

        /// <summary>What reading comes to: the document written again and its addresses, or the error.</summary>
        public string Outcome(string document)
        {
            try
            {
                SlotEntity vm = Read(document);
                string written = Write(Read(document));
                return $"{written} {string.Join(' ', vm.Entities(3).Select(link => $"{link.Text(0)}={link.Text(1)}"))} {written == Write(vm)}";
            }
            catch (XmlFormatException exception)
            {
                return exception.Message;
            }
        }
    }

    private sealed class LinkList : EntityList<SlotEntity>
    {
        protected override EntityType GetEntityType() => throw new NotSupportedException();
    }
}
