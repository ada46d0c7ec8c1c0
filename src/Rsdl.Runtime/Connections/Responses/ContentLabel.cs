using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;

namespace Rsdl.Runtime;

/// <summary>
/// What an answer says that its body is (<c>Content-Type</c>). The latest is remembered: a server labels all its documents alike.
/// </summary>
internal sealed class ContentLabel
{
    private static ContentLabel? latest;

    private readonly string? _text;

    private ContentLabel(string? text, MediaTypeHeaderValue? type)
    {
        _text = text;
        MediaType = type?.MediaType;
        Charset = type?.CharSet?.Trim('"');
    }

    /// <summary>The media type without parameters; null if there is none, or it is malformed.</summary>
    public string? MediaType { get; }

    /// <summary>The parameter <c>charset</c>; null if there is none.</summary>
    public string? Charset { get; }

    /// <summary>The label of a body.</summary>
    public static ContentLabel Of(HttpContent content)
    {
        string? text = content.Headers.NonValidated.TryGetValues("Content-Type", out HeaderStringValues values) && values.Count == 1
            ? values.ToString()
            : null;
        ContentLabel? known = Volatile.Read(ref latest);
        if (text is not null && text == known?._text)
        {
            return known;
        }

        ContentLabel label = new(text, content.Headers.ContentType);
        Volatile.Write(ref latest, label);
        return label;
    }
}
