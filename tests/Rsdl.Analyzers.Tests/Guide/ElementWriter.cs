using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Rsdl.Runtime;

namespace Rsdl.Analyzers.Tests.Guide;

/// <summary>Writes C# that sets elements of an entity, given by their paths in the XML.</summary>
internal static class ElementWriter
{
    /// <summary>
    /// An expression that makes a value of a type with some elements set, such as <c>new() { Cluster = new() { Id = Any&lt;string?&gt;() } }</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The type has no such element.</exception>
    public static string Write(Type type, params IEnumerable<string> paths) => Write(type, [.. paths.Select(Split)]);

    /// <summary>The name of a type as C# has it.</summary>
    public static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return NameOf(underlying) + "?";
        }

        string name = "global::" + type.FullName!.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : name;
    }

    private static string Write(Type type, IReadOnlyList<string[]> paths)
    {
        if (paths.All(path => path.Length == 0))
        {
            return $"Any<{NameOf(type)}>()";
        }

        if (ItemOf(type) is { } item)
        {
            // A list in a list element is one step of the path more than a list that stands in the entity itself.
            bool isWrapper = type.IsSubclassOf(typeof(Entity));
            return $"[{Write(item, isWrapper ? [.. paths.Select(path => path[1..])] : paths)}]";
        }

        return "new() { " + string.Join(", ", paths.GroupBy(path => path[0]).Select(group => Member(type, group.Key, group))) + " }";
    }

    private static string Member(Type type, string element, IEnumerable<string[]> paths)
    {
        PropertyInfo property = Find(type, element) ?? throw new ArgumentException($"{type.Name} has no element '{element}'");
        return $"{property.Name} = {Write(property.PropertyType, [.. paths.Select(path => path[1..])])}";
    }

    /// <summary>The property of an element or attribute of a type; <c>null</c> if there is none.</summary>
    public static PropertyInfo? Find(Type type, string element) => type.GetProperties()
        .FirstOrDefault(property => property.GetCustomAttribute<ElementAttribute>()?.Name == element);

    private static Type? ItemOf(Type type) => type == typeof(string)
        ? null
        : type.GetInterfaces().Append(type)
            .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IList<>))
            ?.GetGenericArguments()[0];

    private static string[] Split(string path) => [.. path.Split('/').Select(step => step.TrimStart('@'))];
}
