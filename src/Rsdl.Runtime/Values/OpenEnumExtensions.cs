using System;
using System.Diagnostics.CodeAnalysis;

namespace Rsdl.Runtime;

/// <summary>Reads optional enumerated values.</summary>
public static class OpenEnumExtensions
{
    /// <summary>The known member of an optional value, for a <c>switch</c>.</summary>
    /// <typeparam name="TEnum">The known values.</typeparam>
    /// <param name="value">The value; may be null, where the Manager sent none.</param>
    /// <returns>The member; the one with the value 0, <c>Unrecognized</c>, for null and for a text that no member has.</returns>
    public static TEnum ToEnum<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>(
        this OpenEnum<TEnum>? value)
        where TEnum : struct, Enum => value?.Known ?? default;
}
