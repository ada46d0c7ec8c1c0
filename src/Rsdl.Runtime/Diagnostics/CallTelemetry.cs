using System;
using System.Diagnostics;
using System.Net.Http;

namespace Rsdl.Runtime;

/// <summary>A call under way, as <see cref="ApiTelemetry.Begin"/> began it; the default value is one that nobody listens to.</summary>
internal readonly struct CallTelemetry(HttpMethod method, string route, Activity? activity)
{
    /// <summary>The call ended well.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="elapsed">The time since it began, by the connection's clock.</param>
    public void Answered(int status, TimeSpan elapsed) => End(status, null, elapsed);

    /// <summary>The call failed.</summary>
    /// <param name="exception">What the caller gets; its message is kept out, its type and HTTP status are told.</param>
    /// <param name="elapsed">The time since it began, by the connection's clock.</param>
    public void Failed(Exception exception, TimeSpan elapsed) =>
        End((int?)(exception as ApiException)?.StatusCode, exception.GetType().Name, elapsed);

    private void End(int? status, string? error, TimeSpan elapsed)
    {
        // Whoever began to listen after the call did hears of the next one.
        if (route is not null && ApiTelemetry.IsDurationEnabled)
        {
            TagList tags = new() { { TelemetryTags.Method, method.Method }, { TelemetryTags.Resource, route } };
            AddOutcome(ref tags, status, error);
            ApiTelemetry.Record(elapsed, tags);
        }

        if (activity is not null)
        {
            TagList outcome = [];
            AddOutcome(ref outcome, status, error);
            foreach ((string name, object? value) in outcome)
            {
                activity.SetTag(name, value);
            }

            if (error is not null)
            {
                activity.SetStatus(ActivityStatusCode.Error);
            }

            activity.Dispose();
        }
    }

    private static void AddOutcome(ref TagList tags, int? status, string? error)
    {
        if (status is { } code)
        {
            tags.Add(TelemetryTags.Status, code);
        }

        if (error is not null)
        {
            tags.Add(TelemetryTags.ErrorType, error);
        }
    }
}
