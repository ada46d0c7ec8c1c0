using System;
using System.Collections.Generic;
using System.Threading;

namespace Rsdl.Runtime;

/// <summary>
/// The types of an API. Each is defined at its first use, so that a program pays for the types that it meets and not for the
/// hundreds that an API has. Safe for use by many threads.
/// </summary>
public sealed class EntityTypes
{
    private readonly Func<int, EntityType> _define;
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byRootElement = new(StringComparer.Ordinal);
    private readonly EntityType?[] _types;

    /// <summary>Makes a list of types, none of which is defined yet.</summary>
    /// <param name="names">
    /// The names of the types in the XSD, separated by line feeds; each may be followed by the names of the root elements that
    /// stand for it, with a blank before each.
    /// </param>
    /// <param name="define">Defines the type of an index, which counts the names from 0.</param>
    public EntityTypes(string names, Func<int, EntityType> define)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(define);
        _define = define;
        int index = 0;
        int start = 0;
        Dictionary<string, int> target = _byName;
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i] is ' ' or '\n')
            {
                target.Add(names[start..i], index);
                start = i + 1;
                target = names[i] == ' ' ? _byRootElement : _byName;
                index += names[i] == '\n' ? 1 : 0;
            }
        }

        if (names.Length > 0)
        {
            target.Add(names[start..], index);
        }

        _types = new EntityType?[_byName.Count];
    }

    /// <summary>Finds a type.</summary>
    /// <param name="name">The name of the type in the XSD.</param>
    /// <returns>The one instance that describes the type.</returns>
    /// <exception cref="KeyNotFoundException">The API has no such type.</exception>
    public EntityType this[string name] => Find(name) ?? throw new KeyNotFoundException($"The API has no type '{name}'.");

    /// <summary>Finds a type.</summary>
    /// <param name="name">The name of the type in the XSD.</param>
    /// <returns>The one instance that describes the type; null if the API has none of that name.</returns>
    public EntityType? Find(string name) => _byName.TryGetValue(name, out int index) ? Get(index) : null;

    /// <summary>Finds the type of a document.</summary>
    /// <param name="element">The name of its root element.</param>
    /// <returns>The one instance that describes the type; null if the API has no such root element.</returns>
    public EntityType? FindRoot(string element) => _byRootElement.TryGetValue(element, out int index) ? Get(index) : null;

    // Racing threads may both define a type; all of them then use the one that was there first.
    private EntityType Get(int index) => Volatile.Read(ref _types[index])
        ?? Interlocked.CompareExchange(ref _types[index], _define(index), null) ?? _types[index]!;
}
