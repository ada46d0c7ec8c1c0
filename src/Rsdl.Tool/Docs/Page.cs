using System.Collections.Generic;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs;

/// <summary>A page without what all pages have around it.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="Section">The file of the list that it belongs to, which the navigation marks.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">What is in it, below the title.</param>
/// <param name="Contents">Anchors with their headings, for pages that are long.</param>
internal sealed record Page(
    string File, string Section, string Title, HtmlElement Body, IReadOnlyList<(string Anchor, string Heading)> Contents);
