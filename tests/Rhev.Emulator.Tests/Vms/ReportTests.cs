using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Rhev.Emulator.Tests.Vms;

/// <summary>What is read of running machines and never stored.</summary>
public sealed class ReportTests : VmTest
{
    private readonly FakeTimeProvider _time = new();

    protected override EmulatorOptions Options => new() { TimeProvider = _time, WorkDuration = TimeSpan.Zero };

    [Theory]
    [InlineData("", "memory.installed memory.used cpu.current.guest cpu.current.hypervisor cpu.current.total", "vm")]
    [InlineData("nics", "data.current.rx data.current.tx errors.total.rx errors.total.tx", "nic")]
    [InlineData("disks", "data.current.read data.current.write", "disk")]
    public async Task Statistics_have_the_names_of_the_guide_and_refer_to_what_they_measure(string below, string names, string element)
    {
        string vm = await MachineAsync();
        string measured = below.Length == 0 ? vm : Reply.At(await OnlyAsync($"{vm}/{below}"), "@href")!;

        Reply list = await ExpectAsync(200, Client.GetAsync($"{measured}/statistics"));

        Assert.Equal(names, string.Join(' ', list.Names));
        Assert.All(list.Items, one => Assert.EndsWith(Reply.At(one, $"{element}/@id")!, measured, StringComparison.Ordinal));
        XElement first = list.Items[0];
        Assert.True(XNode.DeepEquals(first, (await ExpectAsync(200, Client.GetAsync((string)first.Attribute("href")!))).Xml));
    }

    [Fact]
    public async Task Statistics_move_with_time_while_the_machine_is_up()
    {
        string vm = await MachineAsync();
        decimal[] down = await ValuesAsync(vm);
        await ActAsync(200, vm, "start");
        decimal[] before = await ValuesAsync(vm);
        decimal[] again = await ValuesAsync(vm);
        _time.Advance(TimeSpan.FromSeconds(40));
        decimal[] after = await ValuesAsync(vm);

        Assert.Equal([536870912, 0, 0, 0, 0], down);
        Assert.Equal(before, again);
        Assert.Equal(536870912, after[0]);
        Assert.All(Enumerable.Range(1, 4), i => Assert.NotEqual(before[i], after[i]));
        Assert.All(after[2..], value => Assert.InRange(value, 0, 100));
        Assert.Equal(after[4], after[2] + after[3], 1);
    }

    [Fact]
    public async Task The_agent_reports_devices_and_applications_while_the_machine_is_up()
    {
        string vm = await MachineAsync();
        string nic = Reply.At(await OnlyAsync($"{vm}/nics"), "@href")!;
        Assert.Empty(await ItemsAsync($"{vm}/reporteddevices"));
        Assert.Empty(await ItemsAsync($"{vm}/applications"));

        await ActAsync(200, vm, "start");

        XElement device = await OnlyAsync($"{vm}/reporteddevices");
        Assert.Equal(("eth0", "network", "00:1a:4a:00:00:01", "10.0.0.1"), (
            Reply.At(device, "name"), Reply.At(device, "type"), Reply.At(device, "mac/@address"), Reply.At(device, "ips/ip/@address")));
        Assert.Equal("eth0", Reply.At(await OnlyAsync($"{nic}/reporteddevices"), "name"));
        Assert.Equal(2, (await ItemsAsync($"{vm}/applications")).Length);
    }

    private async Task<decimal[]> ValuesAsync(string vm) =>
        [.. (await ItemsAsync($"{vm}/statistics")).Select(one =>
            decimal.Parse(Reply.At(one, "values/value/datum")!, CultureInfo.InvariantCulture))];

    private async Task<string> MachineAsync()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        string vm = await VmHrefAsync("vm1");
        await ExpectAsync(201, Client.PostAsync($"{vm}/nics", "<nic><name>nic1</name><network><name>rhevm</name></network></nic>"));
        await DiskAsync(vm);
        return vm;
    }
}
