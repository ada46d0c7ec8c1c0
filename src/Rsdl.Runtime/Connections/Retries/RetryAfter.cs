using System;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Rsdl.Runtime;

internal static class RetryAfter
{
    /// <summary>How long a server asks to wait; null if it does not. A point in time is compared with the server's own clock.</summary>
    public static TimeSpan? Of(HttpResponseMessage response)
    {
        RetryConditionHeaderValue? header = response.Headers.RetryAfter;
        TimeSpan? delay = header?.Delta ?? (header?.Date - response.Headers.Date);
        return delay is { } wait && wait > TimeSpan.Zero ? wait : null;
    }
}
