using System;

namespace Rsdl.Runtime;

/// <summary>The link of the RSDL that a method follows.</summary>
/// <param name="relation">The link's <c>rel</c>, such as <c>get</c>, <c>add</c> or <c>start</c>.</param>
/// <param name="method">The HTTP method, such as <c>POST</c>.</param>
/// <param name="path">The path template below the API's root, such as <c>vms/{vm:id}/start</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationAttribute(string relation, string method, string path) : Attribute
{
    /// <summary>The link's <c>rel</c>, such as <c>get</c>, <c>add</c> or <c>start</c>.</summary>
    public string Relation { get; } = relation;

    /// <summary>The HTTP method, such as <c>POST</c>.</summary>
    public string Method { get; } = method;

    /// <summary>The path template below the API's root, such as <c>vms/{vm:id}/start</c>.</summary>
    public string Path { get; } = path;
}
