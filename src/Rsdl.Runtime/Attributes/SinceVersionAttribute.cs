using System;

namespace Rsdl.Runtime;

/// <summary>
/// The version of the REST API that something generated exists since, as far as the documents tell that it was generated from. What
/// has no such attribute is in the oldest of them, or there was only one.
/// </summary>
/// <param name="version">The version, such as <c>3.5</c>.</param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Enum | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field,
    Inherited = false)]
public sealed class SinceVersionAttribute(string version) : Attribute
{
    /// <summary>The version, such as <c>3.5</c>.</summary>
    public string Version { get; } = version;
}
