namespace Rhev.Emulator.Search;

/// <summary>A search: what is looked for, in which order, and which page of it.</summary>
/// <param name="Text">The search as it was written.</param>
/// <param name="Subject">What it says to look for, as <c>Vms</c> in <c>Vms: name=web*</c>; <c>null</c> for whatever is listed.</param>
/// <param name="Criteria">What resources must comply with; <c>null</c> for all.</param>
/// <param name="Order">The field that gives the order; <c>null</c> for that of the list.</param>
/// <param name="IsDescending">Whether the order is descending.</param>
/// <param name="Page">The number of the page, from 1; <c>null</c> for all of them.</param>
internal sealed record SearchRequest(
    string Text, SearchToken? Subject, SearchExpression? Criteria, SearchToken? Order, bool IsDescending, int? Page);
