using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net.Http;

namespace Rsdl.Runtime;

/// <summary>
/// Activities and measurements of calls; those of HTTP requests are the platform's. Where nobody listens nothing is allocated.
/// </summary>
internal static class ApiTelemetry
{
    private static readonly string? Version = typeof(ApiTelemetry).Assembly.GetName().Version?.ToString(3);
    private static readonly ActivitySource Source = new(ApiDiagnostics.ActivitySourceName, Version);
    private static readonly Meter Meter = new(ApiDiagnostics.MeterName, Version);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "rsdl.client.operation.duration",
        unit: "s",
        description: "How long a call took, with everything that was sent for it.",
        tags: null,
        advice: new InstrumentAdvice<double>
        {
            // The buckets that OpenTelemetry has for HTTP, and longer ones for calls that wait for the Manager.
            HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 180],
        });

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "rsdl.client.retries", unit: "{retry}", description: "Requests that were sent again.");

    private static readonly Counter<long> Logins = Meter.CreateCounter<long>(
        "rsdl.client.logins", unit: "{login}", description: "Sessions that began, renewed ones included.");

    private static readonly Counter<long> Polls = Meter.CreateCounter<long>(
        "rsdl.client.polls", unit: "{poll}", description: "Questions after the state of something that was still pending.");

    /// <summary>Begins a call. The result must be told how the call ended, in the method that began it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="server">The base address.</param>
    /// <param name="isAction">Whether the answer is an action.</param>
    public static CallTelemetry Begin(in ApiCall call, Uri server, bool isAction)
    {
        if (!Source.HasListeners() && !Duration.Enabled)
        {
            return default;
        }

        string route = GetRoute(call, isAction);
        return new(call.Method, route, Source.HasListeners() ? StartActivity(call, route, server) : null);
    }

    /// <summary>Counts a request that is sent again.</summary>
    public static void Retry(in ApiCall call, bool isAction)
    {
        if (Retries.Enabled)
        {
            Retries.Add(1, new(TelemetryTags.Method, call.Method.Method), new(TelemetryTags.Resource, GetRoute(call, isAction)));
        }
    }

    /// <summary>Counts a session that began.</summary>
    public static void Login() => Logins.Add(1);

    /// <summary>Counts a question after a state that turned out as still pending.</summary>
    /// <param name="path">The path, relative to the base address, of what was asked.</param>
    public static void Poll(string path)
    {
        if (Polls.Enabled)
        {
            Polls.Add(1, new KeyValuePair<string, object?>(TelemetryTags.Resource, ApiRoute.Of(path)));
        }
    }

    internal static void Record(TimeSpan elapsed, in TagList tags) => Duration.Record(elapsed.TotalSeconds, tags);

    internal static bool IsDurationEnabled => Duration.Enabled;

    // A question after an action's state ends in the action's identifier, whatever it answers.
    private static string GetRoute(in ApiCall call, bool isAction) =>
        ApiRoute.Of(call.Path, endsInAction: isAction && call.Method == HttpMethod.Post);

    private static Activity? StartActivity(in ApiCall call, string route, Uri server)
    {
        // Given at the start, since that is all a sampler sees.
        TagList tags = new()
        {
            { TelemetryTags.Method, call.Method.Method },
            { TelemetryTags.ServerAddress, server.Host },
            { TelemetryTags.ServerPort, server.Port },
            { TelemetryTags.Resource, route },
        };
        if (call.CorrelationId is not null)
        {
            tags.Add(TelemetryTags.CorrelationId, call.CorrelationId);
        }

        return Source.StartActivity($"{call.Method} {route}", ActivityKind.Internal, parentContext: default, tags);
    }
}
