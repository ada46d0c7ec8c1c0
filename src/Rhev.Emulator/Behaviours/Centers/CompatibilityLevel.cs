using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Centers;

/// <summary>
/// Compatibility levels: that of a cluster is raised step by step as far as its hosts allow, at most one step ahead of its data
/// center, and that of a data center once all its clusters have got there (chapter 6 of the guide).
/// </summary>
internal static class CompatibilityLevel
{
    /// <summary>The level of a cluster, data center or host; <c>null</c> when it has none.</summary>
    public static (int Major, int Minor)? Of(XElement data) => Read(data.Element("version"));

    /// <summary>The level to which a cluster can be raised now, if there is one.</summary>
    public static (int Major, int Minor)? NextOfCluster(ManagerState state, Resource cluster)
    {
        if (Of(cluster.Data) is not { } level || Following(state, level) is not { } next)
        {
            return null;
        }

        Resource? center = state.Store.FindRoot("datacenters", cluster.Get("data_center/@id"));
        bool isAhead = center is not null && Of(center.Data) is { } below && level.CompareTo(below) > 0;
        bool isHostTooOld = state.Store.Root("hosts")
            .Any(host => host.Get("cluster/@id") == cluster.Id && Of(host.Data) is { } able && able.CompareTo(next) < 0);
        return isAhead || isHostTooOld ? null : next;
    }

    /// <summary>The level to which a data center can be raised now, if there is one.</summary>
    public static (int Major, int Minor)? NextOfCenter(ManagerState state, Resource center)
    {
        if (Of(center.Data) is not { } level || Following(state, level) is not { } next)
        {
            return null;
        }

        bool isClusterTooLow = state.Store.Root("clusters")
            .Any(cluster => cluster.Get("data_center/@id") == center.Id && Of(cluster.Data) is { } low && low.CompareTo(next) < 0);
        return isClusterTooLow ? null : next;
    }

    /// <summary>The levels as a representation tells them: the next one, or that of the Manager once it is reached.</summary>
    public static XElement Supported(ManagerState state, (int Major, int Minor)? level, (int Major, int Minor)? next)
    {
        (int Major, int Minor)? told = next ?? (level is { } present && Following(state, present) is null ? level : null);
        return new XElement("supported_versions", told is { } version ? Write(version) : null);
    }

    /// <summary>Refuses a change of level that is not the next step.</summary>
    /// <exception cref="FaultException">The level is unknown, lower than before, or not possible yet.</exception>
    public static void RefuseUpdate(ManagerState state, ResourceCall call, (int Major, int Minor)? next)
    {
        if (Read(call.Body.Element("version")) is not { } asked || Of(call.Resource.Data) is not { } present || asked == present)
        {
            return;
        }

        string what = $"Cannot change the compatibility level of {call.Resource.Place.ItemElement} '{call.Resource.Name}' from "
            + $"{Text(present)} to {Text(asked)}";
        RefuseUnknown(state, asked);
        if (asked.CompareTo(present) < 0)
        {
            throw FaultException.Conflict(what + ": it cannot be lowered");
        }

        if (asked != next)
        {
            throw FaultException.Conflict(what + (next is { } possible ? $": {Text(possible)} is the next level" : $": {Obstacle(call)}"));
        }
    }

    /// <exception cref="FaultException">The Manager does not know the level.</exception>
    public static void RefuseUnknown(ManagerState state, (int Major, int Minor) level)
    {
        (int Major, int Minor)[] known = [.. Known(state)];
        if (known.Length > 0 && !known.Contains(level))
        {
            throw FaultException.Conflict(
                $"The compatibility level {Text(level)} is none of {string.Join(", ", known.Select(one => Text(one)))}");
        }
    }

    public static (int Major, int Minor)? Read(XElement? version) =>
        int.TryParse((string?)version?.Attribute("major"), NumberStyles.None, CultureInfo.InvariantCulture, out int major)
        && int.TryParse((string?)version?.Attribute("minor"), NumberStyles.None, CultureInfo.InvariantCulture, out int minor)
            ? (major, minor)
            : null;

    public static XElement Write((int Major, int Minor) level) =>
        new("version", new XAttribute("major", level.Major), new XAttribute("minor", level.Minor));

    public static string Text((int Major, int Minor) level) => string.Create(CultureInfo.InvariantCulture, $"{level.Major}.{level.Minor}");

    private static string Obstacle(ResourceCall call) => call.Resource.Place.ItemElement == "cluster"
        ? "its hosts, or its data center, have to be raised first"
        : "its clusters have to be raised first";

    private static (int Major, int Minor)? Following(ManagerState state, (int Major, int Minor) level)
    {
        (int Major, int Minor)[] higher = [.. Known(state).Where(known => known.CompareTo(level) > 0)];
        return higher.Length == 0 ? null : higher.Min();
    }

    private static IEnumerable<(int Major, int Minor)> Known(ManagerState state) =>
        state.Store.Root("capabilities").Select(version => Read(version.Data)).OfType<(int Major, int Minor)>().Order();
}
