namespace Rsdl.Model.Diff;

/// <summary>A public class of the generated C#, or a member of one.</summary>
/// <param name="Type">The class.</param>
/// <param name="Name">The member; empty for the class itself.</param>
/// <param name="Signature">
/// What code that uses it depends on: types of values, parameters and results; for a class the one it derives from, if any.
/// </param>
public sealed record SurfaceMember(string Type, string Name, string Signature)
{
    /// <summary>The class, or class and member.</summary>
    public string FullName => Name.Length == 0 ? Type : Type + "." + Name;
}
