namespace Rsdl.Runtime;

/// <summary>The names of tags; those without <c>rsdl</c> are the ones that OpenTelemetry defines.</summary>
internal static class TelemetryTags
{
    public const string Method = "http.request.method";
    public const string Status = "http.response.status_code";
    public const string ErrorType = "error.type";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string Resource = "rsdl.resource";
    public const string CorrelationId = "rsdl.correlation_id";
}
