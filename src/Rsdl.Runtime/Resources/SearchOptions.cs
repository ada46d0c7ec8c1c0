namespace Rsdl.Runtime;

/// <summary>What a request for a collection that can be searched accepts.</summary>
public class SearchOptions : ListOptions
{
    /// <summary>A query in the Manager's search language, such as <c>name=web* sortby name asc</c>; see <see cref="SearchQuery"/>.</summary>
    public string? Search { get => GetText(Query, "search"); set => Set(Query, "search", value); }

    /// <summary>Whether the search distinguishes upper and lower case; null leaves it to the Manager.</summary>
    public bool? CaseSensitive { get => GetBoolean(Matrix, "case_sensitive"); set => Set(Matrix, "case_sensitive", value); }
}
