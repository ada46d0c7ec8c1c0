using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Rsdl.Generator.Tests;

/// <summary>Everything that can be reached from a value by way of instance fields.</summary>
internal static class ObjectGraph
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The objects, each once, with the path of fields that leads there.</summary>
    public static IEnumerable<(string Path, object Value)> Walk(object? root)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<(string Path, object? Value)> open = new([("value", root)]);
        while (open.TryPop(out (string Path, object? Value) next))
        {
            if (next.Value is not { } value || (!value.GetType().IsValueType && !seen.Add(value)))
            {
                continue;
            }

            yield return (next.Path, value);
            foreach ((string name, object? child) in Children(value))
            {
                open.Push((next.Path + "." + name, child));
            }
        }
    }

    private static IEnumerable<(string Name, object? Value)> Children(object value)
    {
        Type type = value.GetType();
        if (value is string or Type or Pointer || type.IsPrimitive || type.IsEnum)
        {
            return [];
        }

        if (value is Array array)
        {
            return ((IEnumerable)array).Cast<object?>().Select((item, index) => ($"[{index}]", item));
        }

        return Bases(type)
            .SelectMany(declaring => declaring.GetFields(Fields))
            .Select(field => (field.Name, field.GetValue(value)));
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        for (Type? current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
