using Rsdl.Model;

namespace Rsdl.Generator.Plan;

/// <summary>What the file that makes entities of all types holds. Equal values give equal text.</summary>
/// <param name="Namespace">The namespace of the clients.</param>
/// <param name="Classes">The C# class of every type, ordered by the types' wire names.</param>
internal sealed record TypesFile(string Namespace, EquatableArray<string> Classes);
