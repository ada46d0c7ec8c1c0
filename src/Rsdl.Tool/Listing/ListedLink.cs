namespace Rsdl.Tool.Listing;

/// <summary>A link of the RSDL, and what it becomes.</summary>
/// <param name="Href">The address as the document has it.</param>
/// <param name="Rel">The relation as the document has it.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The address below the API's base, with <c>{id}</c> for each placeholder; the same in every version.</param>
/// <param name="Member">The C# method; <c>null</c> for a link that is left out, which <c>rsdl check</c> explains.</param>
/// <param name="Description">What the document says about it.</param>
internal sealed record ListedLink(string Href, string Rel, string? Method, string Path, string? Member, string? Description)
{
    /// <summary>Whether a text occurs in the path, the relation or the member, whatever the case.</summary>
    public bool Has(string text) => Path.Contains(text, System.StringComparison.OrdinalIgnoreCase)
        || Rel.Contains(text, System.StringComparison.OrdinalIgnoreCase)
        || Member?.Contains(text, System.StringComparison.OrdinalIgnoreCase) == true;
}
