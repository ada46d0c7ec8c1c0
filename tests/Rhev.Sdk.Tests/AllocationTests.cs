using System;
using System.Linq;
using System.Text;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Rsdl.Tests.Measuring;
using Xunit;

namespace Rhev.Sdk.Tests;

/// <summary>
/// What reading and writing allocate, to the byte. No other test runs beside these: what threads share, such as the strings of
/// recent documents, would let one test's count depend on another's.
/// </summary>
[Collection(nameof(AllocationTests))]
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public sealed class AllocationTests
{
    private const string Id = "6b1f0a52-7d1c-4e0e-9a53-2f6c0c5d1002";
    private const string ClusterId = "99408929-82cf-4dc7-a532-9d998063fa95";

    private static double BytesOfArray(int length) => AllocatedBytes.PerCall(1, () => new byte[length]);

    [Fact]
    public void Reading_a_machine_allocates_its_entities_and_nothing_else()
    {
        byte[] document = Encoding.UTF8.GetBytes(Machine(Id, "web-07"));
        Func<object> read = () => ApiDocument.Parse(document);
        Assert.Equal(ObjectBytes.OfWhatIsNew(read), AllocatedBytes.PerCall(10, read));
    }

    [Fact]
    public void Reading_a_list_allocates_at_most_a_twentieth_more_than_its_entities()
    {
        string machines = string.Concat(Enumerable.Range(0, 200).Select(number => Machine($"{number:x8}{Id[8..]}", $"web-{number}")));
        byte[] document = Encoding.UTF8.GetBytes($"<vms>{machines}</vms>");
        Func<object> read = () => ApiDocument.Parse(document);
        Assert.InRange(AllocatedBytes.PerCall(4, read) / ObjectBytes.OfWhatIsNew(read), 1, 1.05);
    }

    [Fact]
    public void Links_cost_one_object_however_many_they_are_until_they_are_asked_for()
    {
        byte[] none = MachineWith("");
        byte[] one = MachineWith($"<link rel=\"disks\" href=\"/api/vms/{Id}/disks\"/>");
        byte[] two = MachineWith($"<link rel=\"disks\" href=\"/api/vms/{Id}/disks\"/><link rel=\"nics\" href=\"/api/vms/{Id}/nics\"/>");
        ApiDocument.Parse(one);
        const int ObjectWithThreeReferences = 40;
        double least = AllocatedBytes.PerCall(10, () => ApiDocument.Parse(none));
        Assert.Equal(least, AllocatedBytes.PerCall(10, () => ApiDocument.Parse(one)) - ObjectWithThreeReferences);
        Assert.Equal(least, AllocatedBytes.PerCall(10, () => ApiDocument.Parse(two)) - ObjectWithThreeReferences);
    }

    [Fact]
    public void Writing_a_request_allocates_its_body_and_nothing_else()
    {
        Vm machine = new()
        {
            Name = "web-frontend-07",
            Description = "Web front end, second row: <db> & \"cache\"",
            Type = VmType.Server,
            Memory = 4L << 30,
            Cpu = new Cpu { Topology = new CpuTopology { Sockets = 2, Cores = 2 } },
            Os = new Models.OperatingSystem { Type = "rhel_6x64", Boots = [new Boot { Dev = BootDevice.Hd }, new Boot { Dev = BootDevice.Network }] },
            HighAvailability = new HighAvailability { Enabled = true, Priority = 50 },
            Cluster = new Cluster { Id = ClusterId },
            StartTime = new DateTimeOffset(2013, 8, 1, 10, 0, 0, TimeSpan.FromHours(2)),
            Stateless = false,
        };
        Assert.Equal(BytesOfArray(ApiDocument.ToUtf8(machine).Length), AllocatedBytes.PerCall(10, () => ApiDocument.ToUtf8(machine)));
    }

    [Fact]
    public void Reading_and_writing_again_allocates_the_texts_of_the_links_once()
    {
        byte[] document = Encoding.UTF8.GetBytes(Machine(Id, "web-07"));
        Entity machine = ApiDocument.Parse(document);
        Func<object> write = () => ApiDocument.ToUtf8(machine);
        Assert.Equal(BytesOfArray(((byte[])write()).Length), AllocatedBytes.PerCall(10, write));
    }

    private static byte[] MachineWith(string links) => Encoding.UTF8.GetBytes($"<vm id=\"{Id}\" href=\"/api/vms/{Id}\">{links}</vm>");

    private static string Machine(string id, string name) => $"""
        <vm id="{id}" href="/api/vms/{id}">
            <actions>
                <link rel="start" href="/api/vms/{id}/start"/>
                <link rel="stop" href="/api/vms/{id}/stop"/>
            </actions>
            <name>{name}</name>
            <link rel="disks" href="/api/vms/{id}/disks"/>
            <link rel="nics" href="/api/vms/{id}/nics"/>
            <link rel="snapshots" href="/api/vms/{id}/snapshots"/>
            <type>server</type>
            <status><state>up</state></status>
            <memory>4294967296</memory>
            <cpu><topology sockets="2" cores="2"/></cpu>
            <os type="rhel_6x64"><boot dev="hd"/><boot dev="network"/></os>
            <cluster id="{ClusterId}" href="/api/clusters/{ClusterId}"/>
            <start_time>2013-08-01T10:00:00.000+02:00</start_time>
            <stateless>false</stateless>
        </vm>
        """;
}
