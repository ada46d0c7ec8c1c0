using System.Net;

namespace Rsdl.Runtime;

internal static class HttpStatus
{
    public static bool IsSuccess(HttpStatusCode status) => (int)status is >= 200 and <= 299;

    public static bool IsRedirect(HttpStatusCode status) => (int)status is >= 300 and <= 399;

    public static bool IsServerError(HttpStatusCode status) => (int)status >= 500;

    /// <summary>Whether a status without the answer that belongs to it leaves open what became of the request.</summary>
    public static bool TellsNothing(HttpStatusCode status) => IsSuccess(status) || IsServerError(status);

    /// <summary>Number and name, such as <c>409 Conflict</c>. The server's own phrase is not used: it is free text.</summary>
    public static string Describe(HttpStatusCode status) => status.ToString() is var name && char.IsAsciiDigit(name[0])
        ? name
        : $"{(int)status} {name}";
}
