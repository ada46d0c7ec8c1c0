using Rsdl.Model;

namespace Rsdl.Generator.Plan;

/// <summary>
/// What the file with the definitions of all types holds: nothing else, since it changes with every element. Equal values give equal text.
/// </summary>
/// <param name="Namespace">The namespace of the clients.</param>
/// <param name="Types">Every type, ordered by wire name.</param>
internal sealed record DefinitionsFile(string Namespace, EquatableArray<PlannedType> Types);
