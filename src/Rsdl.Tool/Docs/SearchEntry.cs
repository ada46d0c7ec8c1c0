namespace Rsdl.Tool.Docs;

/// <summary>Something that the search finds.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name, by which results are ranked.</param>
/// <param name="Detail">Further words by which it is found.</param>
/// <param name="Address">Where it is.</param>
internal sealed record SearchEntry(string Kind, string Name, string Detail, string Address);
