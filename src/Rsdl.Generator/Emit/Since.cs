namespace Rsdl.Generator.Emit;

/// <summary>Says of emitted code which version of the API it exists since, where that is known.</summary>
internal static class Since
{
    /// <summary>The end of a summary.</summary>
    public static string Sentence(string? version) => version is null ? "" : $" Since version {CSharp.Documentation(version)}.";

    /// <summary>The attribute, on a line of its own.</summary>
    public static void Attribute(SourceWriter writer, string? version)
    {
        if (version is not null)
        {
            writer.Line($"[R_::SinceVersion({CSharp.Literal(version)})]");
        }
    }
}
