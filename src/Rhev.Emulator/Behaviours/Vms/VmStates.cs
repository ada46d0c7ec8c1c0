using System;
using System.Collections.Generic;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>In which states a virtual machine takes an action.</summary>
internal static class VmStates
{
    private static readonly string[] Down = ["down"];
    private static readonly string[] Up = ["up"];

    private static readonly Dictionary<string, string[]> Table = new(StringComparer.Ordinal)
    {
        ["start"] = ["down", "suspended", "paused"],
        ["stop"] =
        [
            "up", "suspended", "paused", "wait_for_launch", "powering_up", "powering_down", "reboot_in_progress", "migrating",
            "not_responding", "unknown",
        ],
        ["shutdown"] = ["up", "powering_up", "powering_down", "reboot_in_progress"],
        ["suspend"] = Up,
        ["reboot"] = ["up", "powering_up"],
        ["migrate"] = Up,
        ["cancelmigration"] = ["migrating"],
        ["detach"] = Down,
        ["export"] = Down,
        ["move"] = Down,
        ["clone"] = Down,
        ["preview_snapshot"] = Down,
        ["commit_snapshot"] = Down,
        ["undo_snapshot"] = Down,
        ["logon"] = Up,
        ["ticket"] = ["up", "powering_up", "paused", "reboot_in_progress"],
    };

    /// <summary>The states in which a machine uses the memory of a host.</summary>
    public static bool IsRunning(string? state) => state is
        "up" or "paused" or "wait_for_launch" or "powering_up" or "powering_down" or "reboot_in_progress" or "migrating"
        or "saving_state" or "restoring_state" or "not_responding" or "unknown";

    /// <summary>The states for an action; <c>null</c> when it does not depend on them.</summary>
    public static string[]? Allowed(string action) => Table.GetValueOrDefault(action);
}
