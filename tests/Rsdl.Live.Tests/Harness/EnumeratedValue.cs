using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Rsdl.Runtime;

namespace Rsdl.Live.Tests.Harness;

/// <summary>An enumerated value in a representation, found as a user of the SDK sees it: in a property or as an item of a list.</summary>
internal sealed class EnumeratedValue
{
    private readonly Action<object> _set;

    private EnumeratedValue(object value, Action<object> set)
    {
        Type type = value.GetType();
        Enum = type.GetGenericArguments()[0];
        Wire = (string)type.GetProperty("Wire")!.GetValue(value)!;
        IsKnown = (bool)type.GetProperty("IsKnown")!.GetValue(value)!;
        WireNames = (IReadOnlyList<string>)type.GetProperty("WireNames")!.GetValue(null)!;
        _set = set;
    }

    /// <summary>The enum.</summary>
    public Type Enum { get; }

    /// <summary>The text.</summary>
    public string Wire { get; }

    /// <summary>Whether a member has the text.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether a member has the text, but in another case.</summary>
    public bool IsOddCased => IsKnown && !WireNames.Contains(Wire);

    /// <summary>The texts of the enum's members.</summary>
    public IReadOnlyList<string> WireNames { get; }

    /// <summary>All enumerated values of a representation and of what is in it.</summary>
    public static IEnumerable<EnumeratedValue> In(Entity entity)
    {
        foreach (PropertyInfo property in entity.GetType().GetProperties().Where(property => property.IsDefined(typeof(ElementAttribute))))
        {
            object? value = property.GetValue(entity);
            if (value is not null && IsOpenEnum(value.GetType()))
            {
                yield return new EnumeratedValue(value, changed => property.SetValue(entity, changed));
            }

            IEnumerable<Entity> inner = value is Entity child ? [child]
                : value is IEnumerable list and not string ? list.OfType<Entity>()
                : [];
            foreach (EnumeratedValue found in inner.SelectMany(In))
            {
                yield return found;
            }
        }

        if (entity is not IEnumerable items)
        {
            yield break;
        }

        object[] all = [.. items.Cast<object>()];
        for (int i = 0; i < all.Length; i++)
        {
            int index = i;
            if (all[i] is Entity item)
            {
                foreach (EnumeratedValue found in In(item))
                {
                    yield return found;
                }
            }
            else if (IsOpenEnum(all[i].GetType()))
            {
                yield return new EnumeratedValue(
                    all[i], changed => entity.GetType().GetProperty("Item")!.SetValue(entity, changed, [index]));
            }
        }
    }

    /// <summary>Assigns the enum's last member, by the conversion that an assignment in C# uses.</summary>
    public void SetToLastMember()
    {
        MethodInfo convert = typeof(OpenEnum<>).MakeGenericType(Enum).GetMethod("op_Implicit", [Enum])!;
        _set(convert.Invoke(null, [System.Enum.GetValues(Enum).Cast<object>().Last()])!);
    }

    private static bool IsOpenEnum(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(OpenEnum<>);
}
