namespace Rsdl.Tool.Diffing;

/// <summary>One of the versions that are compared.</summary>
/// <param name="Folder">The folder, as it was given.</param>
/// <param name="Version">The version that its RSDL states.</param>
internal sealed record DiffSide(string Folder, string? Version)
{
    /// <summary>Version and folder in words.</summary>
    public string Title() => Version is null ? Folder : $"{Version} ({Folder})";
}
