using Rsdl.Model;
using Rsdl.Model.Links;

namespace Rsdl.Generator.Plan;

/// <summary>An operation with the class that holds its options.</summary>
/// <param name="Model">The operation.</param>
/// <param name="Segment">For an action: the last segment of its address, below the client's; empty for the client's own address.</param>
/// <param name="OptionsName">The name of the options class of its own; <c>null</c> when a shared one does.</param>
/// <param name="Options">The properties of that class.</param>
/// <param name="BaseName">The runtime's class that has what all operations of the kind accept.</param>
/// <param name="HasActionBase">Whether the options class derives from the one that all actions share.</param>
internal sealed record PlannedOperation(
    OperationModel Model,
    string Segment,
    string? OptionsName,
    EquatableArray<PlannedOption> Options,
    string BaseName,
    bool HasActionBase);
