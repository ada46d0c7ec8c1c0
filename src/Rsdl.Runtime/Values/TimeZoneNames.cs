using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Rsdl.Runtime;

/// <summary>
/// Translates between the names that time zones have in the tz database, which the API takes, in Windows, which a guest may want,
/// and <see cref="TimeZoneInfo"/>. The guide's table (appendix F) comes first; names that it lacks are left to the system, which
/// knows them unless the program runs in globalization-invariant mode.
/// </summary>
/// <remarks>
/// <para>The table gives three zones two Windows names. The zone's own is preferred: Mexico Standard Time for
/// <c>America/Mexico_City</c>, Mountain Standard Time for <c>America/Chihuahua</c>, Caucasus Standard Time for
/// <c>Asia/Yerevan</c>.</para>
/// <para>It gives four Windows names two zones. Preferred are <c>America/Chicago</c> for Central Standard Time,
/// <c>America/Mexico_City</c> for Mexico Standard Time, <c>America/Denver</c> for Mountain Standard Time and
/// <c>America/Los_Angeles</c> for Pacific Standard Time.</para>
/// <para>The tz database has renamed six of the guide's zones since; <see cref="GetApiName"/> undoes that.</para>
/// </remarks>
public static class TimeZoneNames
{
    private static readonly FrozenDictionary<string, string> WindowsNames = TimeZoneTable.Rows
        .Where(row => !TimeZoneTable.LessPreferredNames.Contains(row))
        .ToFrozenDictionary(row => row.Id, row => row.WindowsName, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Ids = TimeZoneTable.Rows
        .Where(row => !TimeZoneTable.LessPreferredIds.Contains(row))
        .ToFrozenDictionary(row => row.WindowsName, row => row.Id, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> ApiNames = WindowsNames.Keys.Select(id => (New: id, Old: id))
        .Concat(TimeZoneTable.Renamed)
        .ToFrozenDictionary(names => names.New, names => names.Old, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> NewNames = TimeZoneTable.Renamed
        .ToFrozenDictionary(names => names.Old, names => names.New, StringComparer.OrdinalIgnoreCase);

    /// <summary>The Windows name of a zone.</summary>
    /// <param name="id">Its name in the tz database, old or new, such as <c>Asia/Calcutta</c> or <c>Asia/Kolkata</c>.</param>
    /// <param name="windowsName">Receives the Windows name, such as <c>India Standard Time</c>.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryGetWindowsName(string id, [NotNullWhen(true)] out string? windowsName)
    {
        ArgumentNullException.ThrowIfNull(id);
        return WindowsNames.TryGetValue(GetApiName(id), out windowsName) || TimeZoneInfo.TryConvertIanaIdToWindowsId(id, out windowsName);
    }

    /// <summary>The tz database's name for a Windows zone.</summary>
    /// <param name="windowsName">The Windows name, such as <c>India Standard Time</c>.</param>
    /// <param name="id">Receives the name as the API takes it, such as <c>Asia/Calcutta</c>.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryGetId(string windowsName, [NotNullWhen(true)] out string? id)
    {
        ArgumentNullException.ThrowIfNull(windowsName);
        return Ids.TryGetValue(windowsName, out id) || TimeZoneInfo.TryConvertWindowsIdToIanaId(windowsName, out id);
    }

    /// <summary>The name by which the API knows a zone of this system.</summary>
    /// <param name="zone">The zone, such as <see cref="TimeZoneInfo.Local"/>.</param>
    /// <param name="id">Receives the name in the tz database, in the guide's spelling where it has the zone.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryGetId(TimeZoneInfo zone, [NotNullWhen(true)] out string? id)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (ApiNames.TryGetValue(zone.Id, out id) || TryGetId(zone.Id, out id))
        {
            return true;
        }

        id = zone.HasIanaId ? zone.Id : null;
        return id is not null;
    }

    /// <summary>The zone of this system with a name from either side.</summary>
    /// <param name="name">A name in the tz database or in Windows.</param>
    /// <param name="zone">Receives the zone.</param>
    /// <returns>Whether this system has it; one without time zone data has hardly any.</returns>
    public static bool TryGetTimeZone(string name, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        ArgumentNullException.ThrowIfNull(name);
        string id = Ids.GetValueOrDefault(name, name);
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone)
            || (NewNames.TryGetValue(id, out string? newName) && TimeZoneInfo.TryFindSystemTimeZoneById(newName, out zone))
            || (WindowsNames.TryGetValue(id, out string? windowsName) && TimeZoneInfo.TryFindSystemTimeZoneById(windowsName, out zone));
    }

    /// <summary>The guide's name for a zone that the tz database has renamed: <c>Asia/Calcutta</c> for <c>Asia/Kolkata</c>.</summary>
    /// <param name="id">A name in the tz database.</param>
    /// <returns>The guide's name in its spelling; the name itself if the guide lacks the zone.</returns>
    public static string GetApiName(string id) => ApiNames.GetValueOrDefault(id, id);
}
