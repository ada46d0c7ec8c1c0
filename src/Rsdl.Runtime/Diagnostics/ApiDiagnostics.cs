namespace Rsdl.Runtime;

/// <summary>The names under which connections tell .NET's diagnostics, and so OpenTelemetry, what they do.</summary>
public static class ApiDiagnostics
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>: one activity for each call of an operation.</summary>
    public const string ActivitySourceName = "Rsdl.Runtime";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "Rsdl.Runtime";
}
