namespace Rsdl.Generator.Baselines;

/// <summary>The code that makes another name of a member, in two parts with that name between.</summary>
/// <param name="Before">What comes before the name.</param>
/// <param name="After">What comes after it.</param>
internal sealed record Forwarding(string Before, string After);
