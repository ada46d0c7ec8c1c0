using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Xunit;
using OperatingSystem = Rhev.Sdk.Models.OperatingSystem;

namespace Rhev.Sdk.Tests;

/// <summary>Enumerated values as a user writes and reads them.</summary>
public class EnumTests
{
    [Fact]
    public void A_value_compares_with_a_member_and_with_nothing()
    {
        Disk disk = Read<Disk>("<disk><format>cow</format></disk>");

        Assert.True(disk.Format == DiskFormat.Cow);
        Assert.True(DiskFormat.Cow == disk.Format);
        Assert.True(disk.Format != DiskFormat.Raw);
        Assert.False(disk.Format == null);
        Assert.True(disk.Interface == null);
        Assert.False(disk.Interface == DiskInterface.Virtio);
        Assert.False(new Vm().Status?.State == VmState.Up);
    }

    [Theory]
    [InlineData("up", true)]
    [InlineData("POWERING_UP", true)]
    [InlineData("down", false)]
    [InlineData("dreaming", false)]
    public void A_value_matches_a_pattern(string state, bool expected) =>
        Assert.Equal(expected, ReadVm(state).Status?.State is { Known: VmState.Up or VmState.PoweringUp });

    [Theory]
    [InlineData("up", "running")]
    [InlineData("image_locked", "wait")]
    [InlineData("dreaming", "dreaming?")]
    [InlineData("", "?")]
    public void A_value_can_be_switched_over(string state, string expected)
    {
        Vm vm = ReadVm(state);

        Assert.Equal(expected, Describe(vm));
        Assert.Equal("no status", Describe(new Vm()));
    }

    [Theory]
    [InlineData("dreaming")]
    [InlineData("UP")]
    [InlineData("")]
    [InlineData(" up ")]
    public void A_value_is_written_as_it_was_read(string state)
    {
        Vm vm = ReadVm(state);

        Assert.Equal(state, vm.Status!.State!.Value.Wire);
        Assert.Equal(state, $"{vm.Status.State}");
        Assert.Equal($"<vm><status><state>{state}</state></status></vm>", Write(vm));
    }

    [Fact]
    public void Members_and_unknown_values_can_be_assigned_and_nothing_leaves_the_element_out()
    {
        Disk disk = Read<Disk>("<disk><interface>IDE</interface><format>raw</format><sgio>filtered</sgio></disk>");

        disk.Interface = DiskInterface.VirtioScsi;
        disk.Format = OpenEnum<DiskFormat>.FromWire("qed");
        disk.Sgio = null;

        Assert.Equal("<disk><interface>virtio_scsi</interface><format>qed</format></disk>", Write(disk));
        Assert.Throws<ArgumentOutOfRangeException>(() => disk.Format = DiskFormat.Unrecognized);
    }

    [Fact]
    public void A_list_of_values_is_a_list()
    {
        Usages usages = [Usage.Vm, OpenEnum<Usage>.FromWire("storage")];
        usages.Add(Usage.Display);

        Assert.Equal("<usages><usage>vm</usage><usage>storage</usage><usage>display</usage></usages>", Write(usages));
        Assert.Equal([Usage.Vm, Usage.Unrecognized, Usage.Display], usages.Select(usage => usage.Known));
        Assert.Contains(Usage.Display, usages);
        Assert.DoesNotContain(OpenEnum<Usage>.FromWire("migration"), usages);
        Network network = Read<Network>("<network><usages><usage>VM</usage><usage>later</usage></usages></network>");
        Assert.True(network.Usages!.Remove(Usage.Vm));
        Assert.Equal("<network><usages><usage>later</usage></usages></network>", Write(network));
    }

    [Fact]
    public void An_event_tells_its_code_known_or_not()
    {
        Event known = Read<Event>("<event><code>32</code><severity>normal</severity></event>");
        Event unknown = Read<Event>("<event><code>99999</code></event>");

        Assert.True(known.Code == EventCode.UserRunVm);
        Assert.True(known.Severity == EventSeverity.Normal);
        Assert.Equal(99999, (int)unknown.Code!.Value);
        Assert.False(Enum.IsDefined(unknown.Code.Value));
        Assert.Equal("<event><code>99999</code></event>", Write(unknown));
        Assert.Equal("<event><code>30</code></event>", Write(new Event { Code = EventCode.UserVdcLogin }));
    }

    [Fact]
    public void A_search_takes_enumerated_values()
    {
        SearchOptions options = new() { Search = SearchQuery.Of($"status={VmState.Up} and name={"web server"} sortby name asc") };
        OpenEnum<VmState>? state = ReadVm("powering_up").Status?.State;

        Assert.Equal("status=up and name=\"web server\" sortby name asc", options.Search);
        options.Search = SearchQuery.Where("status", SearchOperator.NotEqual, VmState.Up).SortBy("name");
        Assert.Equal("status!=up sortby name", options.Search);
        options.Search = SearchQuery.Of($"status={state!.Value}");
        Assert.Equal("status=poweringup", options.Search);
    }

    [Fact]
    public void A_member_tells_the_compatibility_levels_that_have_it()
    {
        Assert.Equal(["3.0", "3.1", "3.2", "3.3"], Levels(typeof(VmState), nameof(VmState.Up)));
        Assert.Equal(["3.1", "3.2", "3.3"], Levels(typeof(StorageType), nameof(StorageType.PosixFs)));
        Assert.Equal(["3.3"], Levels(typeof(StorageType), nameof(StorageType.GlusterFs)));
        Assert.Equal(["3.0", "3.1", "3.2", "3.3"], Levels(typeof(CpuNames), nameof(CpuNames.IntelConroeFamily)));
        Assert.Empty(Levels(typeof(VmState), nameof(VmState.Unrecognized)));
    }

    [Fact]
    public void Values_that_installations_add_to_are_constants()
    {
        Vm vm = new()
        {
            Os = new OperatingSystem { Type = OsTypeNames.Windows2003 },
            Cpu = new Cpu { Id = CpuNames.IntelConroeFamily },
            CustomProperties = [new CustomProperty { Name = CustomPropertyNames.SapAgent, Value = "true" }],
        };

        Assert.Equal(
            "<vm><cpu id=\"Intel Conroe Family\"/><os type=\"windows_2003\"/>"
                + "<custom_properties><custom_property name=\"sap_agent\" value=\"true\"/></custom_properties></vm>",
            Write(vm));
        Assert.Equal("create_vm", PermitNames.CreateVm);
        vm.Os.Type = "plan_9";
        Assert.Contains("<os type=\"plan_9\"/>", Write(vm), StringComparison.Ordinal);
    }

    private static string Describe(Vm vm) => vm.Status?.State.ToEnum() switch
    {
        null => "no status",
        VmState.Up or VmState.PoweringUp => "running",
        VmState.ImageLocked => "wait",
        _ => vm.Status.State?.Wire + "?",
    };

    private static IReadOnlyList<string> Levels(Type type, string member) =>
        type.GetField(member)!.GetCustomAttribute<CompatibilityLevelsAttribute>()?.Levels ?? [];

    private static Vm ReadVm(string state) => Read<Vm>($"<vm><status><state>{state}</state></status></vm>");

    private static T Read<T>(string xml)
        where T : Entity => Assert.IsType<T>(ApiDocument.Parse(Encoding.UTF8.GetBytes(xml)));

    private static string Write(Entity entity) => Encoding.UTF8.GetString(entity.ToUtf8());
}
