using System.Collections.Generic;
using Rsdl.Runtime;

namespace Rsdl.Tool.Fetching;

/// <summary>What a Manager answered.</summary>
/// <param name="Product">What it says of itself; <c>null</c> if it does not.</param>
/// <param name="Documents">Its documents, all of them good.</param>
internal sealed record ManagerDocuments(ProductInfo? Product, IReadOnlyList<FetchedDocument> Documents);
