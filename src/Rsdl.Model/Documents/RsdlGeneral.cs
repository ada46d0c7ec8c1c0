namespace Rsdl.Model.Documents;

/// <summary>The descriptor of what holds for every link.</summary>
public sealed record RsdlGeneral(string? Href, string? Name, string? Description, EquatableArray<RsdlHeader> Headers)
{
    /// <summary>The relation, such as <c>*</c>.</summary>
    public string? Rel { get; init; }
}
