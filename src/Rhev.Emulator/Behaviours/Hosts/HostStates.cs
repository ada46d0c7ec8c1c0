using System;
using System.Collections.Generic;

namespace Rhev.Emulator.Behaviours.Hosts;

/// <summary>In which states a host takes an action.</summary>
internal static class HostStates
{
    private static readonly string[] Up = ["up"];

    private static readonly Dictionary<string, string[]> Table = new(StringComparer.Ordinal)
    {
        ["approve"] = ["pending_approval", "non_operational"],
        ["activate"] = ["maintenance", "non_operational", "preparing_for_maintenance", "down"],
        ["deactivate"] = ["up", "non_operational", "non_responsive", "down"],
        ["install"] = ["maintenance", "install_failed"],
        ["forceselectspm"] = Up,
        ["iscsidiscover"] = Up,
        ["iscsilogin"] = Up,
        ["commitnetconfig"] = Up,
        ["setupnetworks"] = Up,
        ["refresh"] = ["up", "non_operational", "non_responsive"],
        ["delete"] = ["maintenance", "pending_approval", "down", "install_failed", "non_operational", "non_responsive"],
    };

    /// <summary>The states in which the cluster of a host can be changed.</summary>
    public static IReadOnlyList<string> Movable { get; } = ["maintenance", "pending_approval", "install_failed", "down"];

    /// <summary>The states for an action; <c>null</c> when it does not depend on them.</summary>
    public static string[]? Allowed(string action) => Table.GetValueOrDefault(action);
}
