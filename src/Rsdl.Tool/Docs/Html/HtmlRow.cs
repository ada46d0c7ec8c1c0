using System.Collections.Generic;

namespace Rsdl.Tool.Docs.Html;

/// <summary>A row of a table.</summary>
/// <param name="Id">The anchor; <c>null</c> for none.</param>
/// <param name="Cells">What is in each column; <c>null</c> for nothing.</param>
internal sealed record HtmlRow(string? Id, params IReadOnlyList<HtmlElement?> Cells);
