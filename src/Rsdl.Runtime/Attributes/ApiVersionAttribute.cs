using System;

namespace Rsdl.Runtime;

/// <summary>The version of the REST API whose documents an assembly or class was generated from.</summary>
/// <param name="version">The version as <c>major.minor</c>, such as <c>3.3</c>.</param>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class)]
public sealed class ApiVersionAttribute(string version) : Attribute
{
    /// <summary>The version as <c>major.minor</c>, such as <c>3.3</c>.</summary>
    public string Version { get; } = version;
}
