using System;
using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Statistics;

/// <summary>Values that move with time: a slow wave that is another for every resource, and the same for every reader.</summary>
internal static class Load
{
    private const double PeriodInSeconds = 300;

    /// <summary>A share between 0 and 1.</summary>
    /// <param name="clock">The clock of the Manager.</param>
    /// <param name="seed">What makes the wave differ from others.</param>
    public static decimal Share(TimeProvider clock, string seed)
    {
        double phase = seed.Aggregate(17u, (hash, letter) => unchecked((hash * 31) + letter)) % 1000 / 1000.0;
        double seconds = clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;
        return (decimal)((1 + Math.Sin(2 * Math.PI * ((seconds / PeriodInSeconds) + phase))) / 2);
    }

    /// <summary>How long a resource has been running, in seconds; 0 when it is not.</summary>
    public static decimal Uptime(TimeProvider clock, Resource resource) =>
        DateTimeOffset.TryParse(resource.Get("start_time"), System.Globalization.CultureInfo.InvariantCulture, out DateTimeOffset start)
            ? Math.Max(0, (decimal)(clock.GetUtcNow() - start).TotalSeconds)
            : 0;
}
