using System.Text;
using Rhev.Emulator.Representations;

namespace Rhev.Emulator.Http;

/// <summary>The beginning of a body without secrets.</summary>
/// <param name="Text">What is kept of it.</param>
/// <param name="Length">How long it was, in characters or bytes.</param>
internal sealed record CutText(string Text, long Length)
{
    /// <summary>How many characters are kept.</summary>
    public const int Limit = 4000;

    // More than is kept, since what is masked gets shorter.
    private const int BytesLookedAt = 8 * Limit;

    public static CutText Empty { get; } = new("", 0);

    /// <summary>Secrets are masked before the cut: an element that is cut in its midst is not recognized.</summary>
    public static CutText Of(string body) => new(Cut(Secrets.Mask(body)), body.Length);

    /// <summary>The beginning of a body in UTF-8; of one with hundreds of megabytes no more is looked at than that.</summary>
    public static CutText Of(ReplyBytes body) => body.Length == 0
        ? Empty
        : new CutText(Cut(Secrets.Mask(Encoding.UTF8.GetString(body.Beginning(BytesLookedAt)))), body.Length);

    public bool IsCut => Length > Limit;

    private static string Cut(string text) => text.Length <= Limit ? text : text[..Limit];
}
