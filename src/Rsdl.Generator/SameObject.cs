using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Rsdl.Generator;

/// <summary>
/// Compares the values of steps by reference, where what comes after compares the parts that matter by value: to go through a whole
/// model and find at its end that it differs takes longer than to go on at once.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal sealed class SameObject<T> : IEqualityComparer<T>
    where T : class
{
    /// <summary>The only one.</summary>
    public static readonly SameObject<T> Comparer = new();

    /// <inheritdoc/>
    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    /// <inheritdoc/>
    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
