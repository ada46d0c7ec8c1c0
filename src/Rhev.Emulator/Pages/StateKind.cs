using System.Collections.Frozen;
using System.Collections.Generic;

namespace Rhev.Emulator.Pages;

/// <summary>Whether a state is good, bad, at rest or on its way to another: the class that gives it its colour.</summary>
internal static class StateKind
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["up"] = "good",
        ["active"] = "good",
        ["ok"] = "good",
        ["operational"] = "good",
        ["normal"] = "rest",
        ["down"] = "rest",
        ["suspended"] = "rest",
        ["paused"] = "rest",
        ["maintenance"] = "rest",
        ["inactive"] = "rest",
        ["unattached"] = "rest",
        ["uninitialized"] = "rest",
        ["error"] = "bad",
        ["alert"] = "bad",
        ["failed"] = "bad",
        ["install_failed"] = "bad",
        ["non_operational"] = "bad",
        ["non_responsive"] = "bad",
        ["not_responding"] = "bad",
        ["not_operational"] = "bad",
        ["problematic"] = "bad",
        ["image_illegal"] = "bad",
        ["unknown"] = "bad",
    }.ToFrozenDictionary();

    public static string Of(string? state) => state is null ? "bad" : Known.GetValueOrDefault(state, "busy");

    /// <summary>The kind of an HTTP status; of none when the connection was dropped.</summary>
    public static string Of(int? status) => status switch
    {
        null or >= 500 => "bad",
        >= 400 => "busy",
        _ => "good",
    };
}
