using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rsdl.Tests.Measuring;

/// <summary>
/// The exact size of objects and of all that they refer to, found by following fields. The size of the heap would not do: it is off
/// by a percent or two, depending on how the collector has laid things out.
/// </summary>
internal static class ObjectBytes
{
    private static readonly Dictionary<Type, FieldInfo[]> FieldsOfTypes = [];
    private static readonly Dictionary<(Type Type, int Length), long> Sizes = [];

    /// <summary>The bytes of what an action makes anew at each call. What two calls have in common is not counted.</summary>
    public static long OfWhatIsNew(Func<object> action)
    {
        HashSet<object> shared = Reachable(action());
        return Reachable(action()).Where(item => !shared.Contains(item)).Sum(SizeOf);
    }

    private static HashSet<object> Reachable(object root)
    {
        HashSet<object> found = new(ReferenceEqualityComparer.Instance) { root };
        Stack<object> pending = new([root]);
        while (pending.TryPop(out object? item))
        {
            foreach (object reference in References(item).Where(found.Add))
            {
                pending.Push(reference);
            }
        }

        return found;
    }

    /// <summary>What an object refers to itself, or through the structures in it.</summary>
    private static IEnumerable<object> References(object item)
    {
        IEnumerable<(Type Type, object? Value)> values = item is Array array
            ? HoldsReferences(array.GetType().GetElementType()!)
                ? array.Cast<object?>().Select(element => (array.GetType().GetElementType()!, element))
                : []
            : item.GetType().GetCustomAttribute<InlineArrayAttribute>() is { Length: var length }
                ? InlineItems(item, length).Select(element => (typeof(object), element))
                : FieldsOf(item.GetType()).Select(field => (field.FieldType, field.GetValue(item)));
        foreach ((Type type, object? value) in values)
        {
            if (value is null)
            {
                continue;
            }

            if (!type.IsValueType)
            {
                yield return value;
                continue;
            }

            foreach (object reference in References(value))
            {
                yield return reference;
            }
        }
    }

    // Reflection shows the first element of an inline array only.
    private static object?[] InlineItems(object boxed, int length)
    {
        Type element = FieldsOf(boxed.GetType()).Single().FieldType;
        return element.IsValueType
            ? throw new NotSupportedException($"Inline arrays of '{element}' cannot be followed.")
            : MemoryMarshal.CreateSpan(ref Unsafe.As<byte, object?>(ref Unsafe.As<Box>(boxed).FirstByte), length).ToArray();
    }

    /// <summary>The fields, those of the base classes included, that are or hold references.</summary>
    private static FieldInfo[] FieldsOf(Type type)
    {
        if (!FieldsOfTypes.TryGetValue(type, out FieldInfo[]? fields))
        {
            const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            List<FieldInfo> all = [];
            for (Type? declaring = type; declaring is not null && type != typeof(string); declaring = declaring.BaseType)
            {
                all.AddRange(declaring.GetFields(Own).Where(field => HoldsReferences(field.FieldType)));
            }

            FieldsOfTypes.Add(type, fields = [.. all]);
        }

        return fields;
    }

    private static bool HoldsReferences(Type type) => type.IsValueType
        ? !type.IsPrimitive && !type.IsEnum && FieldsOf(type).Length > 0
        : !type.IsPointer && !type.IsFunctionPointer;

    private static long SizeOf(object item)
    {
        Type type = item.GetType();
        int length = item is string text ? text.Length : item is Array array ? array.Length : 0;
        if (!Sizes.TryGetValue((type, length), out long size))
        {
            // Whatever allocates one more of the kind tells, without knowledge of how the run time lays objects out.
            size = (long)AllocatedBytes.PerCall(1, () => item switch
            {
                string => new string('x', length),
                Array => Array.CreateInstance(type.GetElementType()!, length),
                _ => RuntimeHelpers.GetUninitializedObject(type),
            });
            Sizes.Add((type, length), size);
        }

        return size;
    }

    /// <summary>How a boxed structure looks to who reads its bytes.</summary>
    private sealed class Box
    {
        public byte FirstByte;
    }
}
