using System;

namespace Rsdl.Runtime;

/// <summary>One of the alternative sets of body parameters that an operation accepts; a method carries one per alternative.</summary>
/// <param name="parameters">The parameters of this alternative, as element paths.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class SignatureAttribute(string parameters) : Attribute
{
    /// <summary>The parameters of this alternative, as element paths.</summary>
    public string Parameters { get; } = parameters;

    /// <summary>Whether the server announces that it will stop accepting this alternative.</summary>
    public bool Deprecated { get; set; }

    /// <summary>What this alternative does, in the words of the RSDL.</summary>
    public string? Description { get; set; }
}
