using Rsdl.Generator.Baselines;
using Rsdl.Model;
using Rsdl.Model.Links;

namespace Rsdl.Generator.Plan;

/// <summary>What the entry point and the map of representations hold. Equal values give equal text.</summary>
/// <param name="Namespace">The namespace of the clients.</param>
/// <param name="ApiName">The entry point's class.</param>
/// <param name="Version">The API's version, if known.</param>
/// <param name="Description">What the API says of itself.</param>
/// <param name="EntryPointType">The C# class of the entry point's representation, if there is one.</param>
/// <param name="EntryPointSchemaType">The schema's name of that class.</param>
/// <param name="ActionType">The C# class of an action's representation, if there is one.</param>
/// <param name="ActionMembers">The members that all actions share.</param>
/// <param name="Collections">The root collections.</param>
/// <param name="References">The types that <paramref name="ActionMembers"/> refer to, ordered by schema name.</param>
internal sealed record ApiFile(
    string Namespace,
    string ApiName,
    string? Version,
    string? Description,
    string? EntryPointType,
    string? EntryPointSchemaType,
    string? ActionType,
    EquatableArray<PlannedOption> ActionMembers,
    EquatableArray<ChildModel> Collections,
    EquatableArray<TypeName> References)
{
    /// <summary>Former names that still work, ordered.</summary>
    public EquatableArray<Forwarder> Forwarders { get; init; }
}
