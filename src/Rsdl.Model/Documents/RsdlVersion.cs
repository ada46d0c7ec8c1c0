namespace Rsdl.Model.Documents;

/// <summary>The version that an RSDL states.</summary>
public sealed record RsdlVersion(int Major, int Minor, int Build, int Revision);
