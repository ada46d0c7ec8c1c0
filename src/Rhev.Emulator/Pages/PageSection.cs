using System.Xml.Linq;

namespace Rhev.Emulator.Pages;

/// <summary>A section of the page.</summary>
/// <param name="Id">What its anchor is called.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Summary">What the overview says of it in few words.</param>
/// <param name="Content">What is replaced whenever it changes.</param>
internal sealed record PageSection(string Id, string Title, string Summary, params XElement[] Content)
{
    /// <summary>What stays while the content is replaced, such as a form that somebody fills in.</summary>
    public XElement? Controls { get; init; }
}
