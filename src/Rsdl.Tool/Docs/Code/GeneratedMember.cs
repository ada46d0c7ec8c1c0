namespace Rsdl.Tool.Docs.Code;

/// <summary>A public method or property as the generator emitted it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of the property or of the method's result, with the aliases of emitted code.</param>
/// <param name="Parameters">The method's parameters in parentheses, likewise; <c>null</c> for a property.</param>
/// <param name="Link">Relation, HTTP method and path of the link behind a method, joined by blanks; <c>null</c> if there is none.</param>
/// <param name="Bag">For an option: <c>Matrix</c>, <c>Query</c>, <c>Headers</c> or <c>Body</c>; otherwise <c>null</c>.</param>
/// <param name="WireName">For an option: its name on the wire.</param>
internal sealed record GeneratedMember(string Name, string Type, string? Parameters, string? Link, string? Bag, string? WireName)
{
    /// <summary>The declaration, with the aliases of emitted code.</summary>
    public string Declaration => $"{Type} {Name}{Parameters}";

    /// <summary>What <see cref="Link"/> is for a link.</summary>
    public static string LinkOf(string relation, string method, string path) => $"{relation} {method} {path}";
}
