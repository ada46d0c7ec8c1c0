using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Linq;

namespace Rsdl.Runtime.Tests.Diagnostics;

/// <summary>Keeps the activities and measurements of connections, each as one line with all of its tags.</summary>
internal sealed class TelemetryListener : IDisposable
{
    private readonly ActivityListener? _activities;
    private readonly MeterListener? _measurements;

    public TelemetryListener(bool toActivities = true, bool toMeasurements = true)
    {
        if (toActivities)
        {
            _activities = new ActivityListener
            {
                ShouldListenTo = source => source.Name == ApiDiagnostics.ActivitySourceName,
                Sample = Sample,
                ActivityStopped = activity => Activities.Add(
                    $"{activity.Kind} {activity.DisplayName} {activity.Status}{Describe(activity.TagObjects)}"),
            };
            ActivitySource.AddActivityListener(_activities);
        }

        if (toMeasurements)
        {
            _measurements = new MeterListener
            {
                InstrumentPublished = (instrument, listener) =>
                {
                    if (instrument.Meter.Name == ApiDiagnostics.MeterName)
                    {
                        listener.EnableMeasurementEvents(instrument);
                    }
                },
            };
            _measurements.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _measurements.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _measurements.Start();
        }
    }

    public List<string> Activities { get; } = [];

    public List<string> Measurements { get; } = [];

    /// <summary>The tags that a sampler sees, of each activity.</summary>
    public List<string> Sampled { get; } = [];

    public void Dispose()
    {
        _activities?.Dispose();
        _measurements?.Dispose();
    }

    private ActivitySamplingResult Sample(ref ActivityCreationOptions<ActivityContext> options)
    {
        Sampled.Add(options.Name + Describe(options.Tags ?? []));
        return ActivitySamplingResult.AllDataAndRecorded;
    }

    private void Add(Instrument instrument, object value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Measurements.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{instrument.GetType().Name[..^2]} {instrument.Name} {value} {instrument.Unit}{Describe(tags.ToArray())}"));

    private static string Describe(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Concat(tags.Select(tag => string.Create(CultureInfo.InvariantCulture, $", {tag.Key}={tag.Value}")));
}
