using System.Net;

namespace Rsdl.Runtime;

/// <summary>An answer is larger than <see cref="ConnectionOptions.MaxResponseBytes"/>. The rest of it was not read.</summary>
public sealed class ApiResponseTooLargeException : ApiException
{
    internal ApiResponseTooLargeException(ApiCall call, HttpStatusCode status, long maxBytes)
        : base(call, status, $"the answer ({HttpStatus.Describe(status)}) is larger than {maxBytes} bytes.", isUncertain: HttpStatus.TellsNothing(status))
    {
        MaxBytes = maxBytes;
    }

    /// <summary>The limit, in bytes.</summary>
    public long MaxBytes { get; }
}
