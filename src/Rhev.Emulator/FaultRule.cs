using System;
using System.Globalization;

namespace Rhev.Emulator;

/// <summary>Which requests something goes wrong with, and what.</summary>
public sealed record FaultRule
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    /// <summary>What goes wrong.</summary>
    public required FaultKind Kind { get; init; }

    /// <summary>
    /// The paths of requests that the rule is about, without parameters and query; <c>*</c> stands for any characters, as in
    /// <c>/api/vms/*/start</c>.
    /// </summary>
    public string Path { get; init; } = "*";

    /// <summary>The HTTP method of requests that the rule is about; <c>null</c> for all.</summary>
    public string? Method { get; init; }

    /// <summary>
    /// Of the requests that the rule is about, each of this number is picked: 1 for all, 3 for the third, sixth and so on.
    /// </summary>
    public int Every { get; init; } = 1;

    /// <summary>How likely it is, from 0 to 1, that a request is picked that <see cref="Every"/> leaves.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>For <see cref="FaultKind.Delay"/>: how long, by the Manager's clock; at most a day.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>For <see cref="FaultKind.Status"/>: a status from 500 to 599.</summary>
    public int Status { get; init; } = 503;

    /// <summary>
    /// For <see cref="FaultKind.SilenceHost"/>: the name of the host; <c>*</c> stands for any characters, so that it can be several.
    /// </summary>
    public string? Host { get; init; }

    /// <summary>
    /// Reads a rule as the program's <c>--fault</c> takes it: a kind (<c>delay:SECONDS</c>, <c>drop-before</c>, <c>drop-after</c>,
    /// <c>status:NUMBER</c>, <c>expire-session</c>, <c>fail-work</c> or <c>silence-host:NAME</c>), then <c>path=</c>, <c>method=</c>,
    /// <c>every=</c> and <c>probability=</c> in any order, all joined by commas.
    /// </summary>
    /// <param name="text">The rule, such as <c>status:503,path=/api/vms*,every=3</c>.</param>
    /// <exception cref="FormatException">The text is no rule; the message says what is wrong with it.</exception>
    public static FaultRule Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split(',');
        FaultRule rule = ParseKind(parts[0]);
        foreach (string part in parts.AsSpan(1))
        {
            string[] setting = part.Split('=', 2);
            string value = setting.Length == 2 ? setting[1] : "";
            rule = setting[0] switch
            {
                "path" when value.Length > 0 => rule with { Path = value },
                "method" when value.Length > 0 => rule with { Method = value },
                "every" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int every) =>
                    rule with { Every = every },
                "probability" when double.TryParse(
                    value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double probability) =>
                    rule with { Probability = probability },
                _ => throw new FormatException(
                    $"'{part}' is none of path=PATTERN, method=NAME, every=NUMBER and probability=NUMBER"),
            };
        }

        return rule.Problem is { } problem ? throw new FormatException(problem) : rule;
    }

    /// <summary>What is wrong with the rule; <c>null</c> when it can be used.</summary>
    internal string? Problem =>
        Every < 1 ? "A rule picks each request, or each second, and so on: 'every' is 1 or more"
        : Probability is not (>= 0 and <= 1) ? "A probability is from 0 to 1"
        : Status is < 500 or > 599 ? "The status of a fault is from 500 to 599"
        : Delay < TimeSpan.Zero || Delay > LongestDelay ? "A delay is at most a day"
        : Path.Length == 0 ? "A pattern of paths is not empty"
        : Kind == FaultKind.SilenceHost && string.IsNullOrEmpty(Host) ? "A rule that silences a host has the name of the host"
        : null;

    private static FaultRule ParseKind(string text)
    {
        string[] kind = text.Split(':', 2);
        return (kind[0], kind.Length == 2 ? kind[1] : null) switch
        {
            ("delay", { } value) when double.TryParse(
                value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
                && seconds <= LongestDelay.TotalSeconds =>
                new FaultRule { Kind = FaultKind.Delay, Delay = TimeSpan.FromSeconds(seconds) },
            ("status", { } value) when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int status) =>
                new FaultRule { Kind = FaultKind.Status, Status = status },
            ("drop-before", null) => new FaultRule { Kind = FaultKind.DropBefore },
            ("drop-after", null) => new FaultRule { Kind = FaultKind.DropAfter },
            ("expire-session", null) => new FaultRule { Kind = FaultKind.ExpireSession },
            ("fail-work", null) => new FaultRule { Kind = FaultKind.FailWork },
            ("silence-host", { Length: > 0 } name) => new FaultRule { Kind = FaultKind.SilenceHost, Host = name },
            _ => throw new FormatException(
                $"'{text}' is none of delay:SECONDS, drop-before, drop-after, status:NUMBER, expire-session, fail-work and "
                + "silence-host:NAME"),
        };
    }
}
