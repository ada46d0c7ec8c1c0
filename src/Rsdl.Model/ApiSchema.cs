using System.Collections.Generic;
using Rsdl.Model.Enums;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rsdl.Model;

/// <summary>The schema of an API with everything in it resolved and its types named. It does not change once it is made.</summary>
public sealed class ApiSchema
{
    internal ApiSchema(
        BoundSchema bound,
        IReadOnlyCollection<BoundList> lists,
        NameOverrides names,
        IReadOnlyDictionary<string, string> classNames,
        LinkSource links,
        EquatableArray<Problem> problems)
    {
        Bound = bound;
        Lists = lists;
        Names = names;
        ClassNames = classNames;
        Links = links;
        Problems = problems;
    }

    /// <summary>What the API's links are bound to, and all that they depend on.</summary>
    public LinkSource Links { get; }

    /// <summary>The types.</summary>
    internal BoundSchema Bound { get; }

    /// <summary>The lists of values.</summary>
    internal IReadOnlyCollection<BoundList> Lists { get; }

    /// <summary>The names that the user gives.</summary>
    internal NameOverrides Names { get; }

    /// <summary>The C# classes by the types' names in the schema.</summary>
    internal IReadOnlyDictionary<string, string> ClassNames { get; }

    /// <summary>What could not be used.</summary>
    internal EquatableArray<Problem> Problems { get; }
}
