using System;
using System.Collections.Generic;
using System.Linq;

namespace Rsdl.Runtime;

/// <summary>What every request that reads a resource or a collection accepts.</summary>
public class ReadOptions : OperationOptions
{
    private string[]? _detail;

    /// <summary>
    /// The sub-collections that the answer shall hold in place of their links, such as <c>disks</c>, <c>nics</c> and <c>statistics</c>
    /// of virtual machines; they are then in the data (<c>vm.Data.Disks</c>). Sent as <c>Accept: application/xml;
    /// detail=disks+nics</c>. See section 8.3.3 of the REST API guide. The names are copied; null or none asks for no detail.
    /// </summary>
    /// <exception cref="ArgumentException">One is no name of a sub-collection: those have the letters a-z and '_'.</exception>
    public IReadOnlyCollection<string>? Detail
    {
        get => _detail;
        set => _detail = value is null ? null : [.. value.Select(CheckName).Distinct(StringComparer.Ordinal)];
    }

    /// <exception cref="ArgumentException">There are details and an own Accept header.</exception>
    internal override IReadOnlyList<ApiHeader> GetHeaders()
    {
        IReadOnlyList<ApiHeader> headers = base.GetHeaders();
        if (_detail is not { Length: > 0 })
        {
            return headers;
        }

        // Up to 3.5 a Manager reads one Accept header only, and only names that '+' joins.
        return headers.Any(header => header.Name.Equals("Accept", StringComparison.OrdinalIgnoreCase))
            ? throw new ArgumentException("Detail is sent in the header Accept, so Headers cannot have one of its own.")
            : [.. headers, new ApiHeader("Accept", $"application/xml; detail={string.Join('+', _detail)}")];
    }

    private static string CheckName(string name) =>
        !string.IsNullOrEmpty(name) && name.All(c => char.IsAsciiLetterLower(c) || c == '_')
            ? name
            : throw new ArgumentException($"Detail cannot have '{name}': the name of a sub-collection has the letters a-z and '_'.");
}
