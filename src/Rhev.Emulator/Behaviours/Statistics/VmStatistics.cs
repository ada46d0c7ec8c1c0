using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Disks;
using Rhev.Emulator.Behaviours.Vms;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Statistics;

/// <summary>What is measured of virtual machines, their interfaces and disks: nothing moves while they are down.</summary>
internal static class VmStatistics
{
    private const decimal NetworkPeak = 12_500_000;
    private const decimal DiskPeak = 50_000_000;

    public static IReadOnlyList<Statistic> OfVm { get; } =
    [
        new("memory.installed", "Total memory configured", "BYTES", (_, vm) => Memory(vm)),
        new("memory.used", "Memory used (agent)", "BYTES", (state, vm) =>
            IsUp(vm) ? Memory(vm) * (0.2m + (0.5m * Load.Share(state.Clock, vm.Id + "m"))) : 0),
        new("cpu.current.guest", "CPU used by guest", "PERCENT", (state, vm) => Guest(state, vm)) { IsDecimal = true },
        new("cpu.current.hypervisor", "CPU overhead", "PERCENT", (state, vm) => Overhead(state, vm)) { IsDecimal = true },
        new("cpu.current.total", "Total CPU used", "PERCENT", (state, vm) => Guest(state, vm) + Overhead(state, vm)) { IsDecimal = true },
    ];

    public static IReadOnlyList<Statistic> OfNic { get; } =
    [
        new("data.current.rx", "Receive data rate", "BYTES_PER_SECOND", (state, nic) => Rate(state, nic, "rx")) { IsDecimal = true },
        new("data.current.tx", "Transmit data rate", "BYTES_PER_SECOND", (state, nic) => Rate(state, nic, "tx")) { IsDecimal = true },
        new("errors.total.rx", "Total receive errors", "NONE", (_, _) => 0) { IsCounter = true },
        new("errors.total.tx", "Total transmit errors", "NONE", (_, _) => 0) { IsCounter = true },
    ];

    public static IReadOnlyList<Statistic> OfDisk { get; } =
    [
        new("data.current.read", "Read data rate", "BYTES_PER_SECOND", (state, disk) => DiskRate(state, disk, "r")) { IsDecimal = true },
        new("data.current.write", "Write data rate", "BYTES_PER_SECOND", (state, disk) => DiskRate(state, disk, "w")) { IsDecimal = true },
    ];

    private static bool IsUp(Resource? vm) => vm?.State == "up";

    private static decimal Memory(Resource vm) => DiskImage.Bytes(vm.Get("memory")) ?? 0;

    private static decimal Guest(ManagerState state, Resource vm) => IsUp(vm) ? 5 + (75 * Load.Share(state.Clock, vm.Id)) : 0;

    private static decimal Overhead(ManagerState state, Resource vm) => IsUp(vm) ? 1 + (4 * Load.Share(state.Clock, vm.Id + "h")) : 0;

    private static decimal Rate(ManagerState state, Resource nic, string direction) =>
        IsUp(nic.Owner) && nic.Get("plugged") != "false" && nic.Get("linked") != "false"
            ? NetworkPeak * Load.Share(state.Clock, nic.Id + direction)
            : 0;

    private static decimal DiskRate(ManagerState state, Resource disk, string direction) =>
        DiskUse.Machines(state, disk).Any(vm => IsUp(vm) && DiskUse.IsActive(disk, vm))
            ? DiskPeak * Load.Share(state.Clock, disk.Id + direction)
            : 0;
}
