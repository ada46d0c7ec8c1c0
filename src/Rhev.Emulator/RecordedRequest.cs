namespace Rhev.Emulator;

/// <summary>A request that an emulated Manager has received. Credentials are never part of it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with its parameters and query, as it was sent.</param>
/// <param name="Body">The body as text with the values of password elements masked; empty when there was none or it was no XML.</param>
public sealed record RecordedRequest(string Method, string Path, string Body);
