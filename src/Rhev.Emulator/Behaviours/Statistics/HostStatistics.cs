using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rhev.Emulator.Behaviours.Vms;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Statistics;

/// <summary>What is measured of hosts and their interfaces: nothing moves while a host is not up.</summary>
internal static class HostStatistics
{
    private const decimal SwapTotal = 8_589_934_592;

    public static IReadOnlyList<Statistic> OfHost { get; } =
    [
        new("memory.total", "Total memory", "BYTES", (_, host) => Memory(host)),
        new("memory.used", "Used memory", "BYTES", UsedMemory),
        new("memory.free", "Free memory", "BYTES", (state, host) => Memory(host) - UsedMemory(state, host)),
        new("memory.buffers", "IO buffers", "BYTES", (state, host) => Moving(state, host, "b", Memory(host) * 0.02m)),
        new("memory.cached", "OS caches", "BYTES", (state, host) => Moving(state, host, "c", Memory(host) * 0.15m)),
        new("swap.total", "Total swap", "BYTES", (_, host) => IsUp(host) ? SwapTotal : 0),
        new("swap.free", "Free swap", "BYTES", (state, host) => IsUp(host) ? SwapTotal - UsedSwap(state, host) : 0),
        new("swap.used", "Used swap", "BYTES", UsedSwap),
        new("swap.cached", "Swap also in memory", "BYTES", (state, host) => UsedSwap(state, host) / 4),
        new("ksm.cpu.current", "KSM CPU usage", "PERCENT", (state, host) =>
            host.IsTrue("ksm/enabled") ? Moving(state, host, "k", 3) : 0) { IsDecimal = true },
        new("cpu.current.user", "User CPU usage", "PERCENT", User) { IsDecimal = true },
        new("cpu.current.system", "System CPU usage", "PERCENT", System) { IsDecimal = true },
        new("cpu.current.idle", "Idle CPU usage", "PERCENT", (state, host) =>
            IsUp(host) ? 100 - User(state, host) - System(state, host) : 0) { IsDecimal = true },
        new("cpu.load.avg.5m", "CPU 5 minute load average", "PERCENT", (state, host) =>
            (User(state, host) + System(state, host)) / 100) { IsDecimal = true },
    ];

    public static IReadOnlyList<Statistic> OfNic { get; } =
    [
        new("data.current.rx", "Receive data rate", "BYTES_PER_SECOND", (state, nic) => Rate(state, nic, "rx")) { IsDecimal = true },
        new("data.current.tx", "Transmit data rate", "BYTES_PER_SECOND", (state, nic) => Rate(state, nic, "tx")) { IsDecimal = true },
        new("errors.total.rx", "Total receive errors", "NONE", (_, _) => 0) { IsCounter = true },
        new("errors.total.tx", "Total transmit errors", "NONE", (_, _) => 0) { IsCounter = true },
    ];

    private static bool IsUp(Resource? host) => host?.State == "up";

    private static decimal Memory(Resource host) => Number(host.Get("memory"));

    // The memory of the guests counts, as far as the host has it.
    private static decimal UsedMemory(ManagerState state, Resource host)
    {
        decimal guests = state.Store.Root("vms").Where(vm => vm.Get("host/@id") == host.Id && VmStates.IsRunning(vm.State))
            .Sum(vm => Number(vm.Get("memory")));
        decimal total = Memory(host);
        decimal own = total * (0.1m + (0.05m * Load.Share(state.Clock, host.Id)));
        return IsUp(host) ? decimal.Truncate(decimal.Min(total, guests + own)) : 0;
    }

    private static decimal UsedSwap(ManagerState state, Resource host) =>
        decimal.Truncate(Moving(state, host, "s", SwapTotal * 0.05m));

    private static decimal User(ManagerState state, Resource host) => Moving(state, host, "u", 60);

    private static decimal System(ManagerState state, Resource host) => Moving(state, host, "y", 15);

    private static decimal Moving(ManagerState state, Resource host, string what, decimal peak) =>
        IsUp(host) ? peak * Load.Share(state.Clock, host.Id + what) : 0;

    // A tenth of what the interface can do; its speed is in bits.
    private static decimal Rate(ManagerState state, Resource nic, string direction) =>
        IsUp(nic.Owner) && nic.State != "down" && nic.Get("network/@id") is not null
            ? Number(nic.Get("speed")) / 80 * Load.Share(state.Clock, nic.Id + direction)
            : 0;

    private static decimal Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;
}
