using System;
using System.Collections.Frozen;

namespace Rsdl.Runtime;

/// <summary>Which headers may be shown with their values. Any other value is masked: one that is not known may be a secret.</summary>
internal static class HeaderMask
{
    private static readonly FrozenSet<string> Shown = FrozenSet.ToFrozenSet(
        [
            "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Age", "All-Content", "Allow", "Cache-Control", "Connection",
            "Content-Encoding", "Content-Language", "Content-Length", "Content-Type", "Correlation-Id", "Date", "ETag", "Expect",
            "Expires", "Filter", "Host", "Keep-Alive", "Last-Modified", "Pragma", "Prefer", "Retry-After", "Server", "Session-TTL",
            "Transfer-Encoding", "User-Agent", "Vary", "X-Ovirt-Expect",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a header as it may be shown.</summary>
    public static string Show(string name, string value) => name switch
    {
        _ when Shown.Contains(name) => value,

        // Java servers append the session to addresses as a matrix parameter.
        _ when name.Equals("Location", StringComparison.OrdinalIgnoreCase) => ApiPath.WithoutParameters(value),
        _ => XmlMask.Mask,
    };
}
