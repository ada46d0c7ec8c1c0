using System;
using System.Globalization;

namespace Rhev.Emulator.State;

/// <summary>Points in time as representations hold them.</summary>
internal static class Timestamp
{
    public static string Of(TimeProvider clock) =>
        clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
