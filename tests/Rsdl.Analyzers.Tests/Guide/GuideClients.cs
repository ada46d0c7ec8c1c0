using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Rhev.Sdk;
using Rsdl.Runtime;

namespace Rsdl.Analyzers.Tests.Guide;

/// <summary>The methods of the SDK that add and update what the guide describes, found by the link that they follow.</summary>
internal static partial class GuideClients
{
    private static readonly MethodInfo[] Methods =
    [
        .. typeof(RhevApi).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<OperationAttribute>() is not null
                && method.GetParameters() is [{ } body, ..] && body.ParameterType.IsSubclassOf(typeof(Entity))),
    ];

    /// <summary>What adds to a collection; <c>null</c> if nothing does.</summary>
    public static MethodInfo? Add(GuideResource resource) => Find("add", "POST", resource.Collection);

    /// <summary>What updates a member of a collection; <c>null</c> if nothing does.</summary>
    public static MethodInfo? Update(GuideResource resource) => Find("update", "PUT", resource.Collection + "/{id}");

    /// <summary>What updates a member of a collection.</summary>
    /// <exception cref="InvalidOperationException">Nothing does.</exception>
    public static MethodInfo UpdateOf(GuideResource resource) =>
        Update(resource) ?? throw new InvalidOperationException($"Nothing updates {resource.Collection}/{{id}}");

    /// <summary>What adds to a collection.</summary>
    /// <exception cref="InvalidOperationException">Nothing does.</exception>
    public static MethodInfo AddOf(GuideResource resource) =>
        Add(resource) ?? throw new InvalidOperationException($"Nothing adds to {resource.Collection}");

    private static MethodInfo? Find(string relation, string verb, string path) => Methods.FirstOrDefault(method =>
    {
        OperationAttribute operation = method.GetCustomAttribute<OperationAttribute>()!;
        return operation.Relation == relation && operation.Method == verb && Placeholder().Replace(operation.Path, "{id}") == path;
    });

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}
