using System;
using System.Collections.Generic;

namespace Rsdl.Runtime;

/// <summary>
/// The types of an API. What each consists of is read at its first use, and its class is touched only then, so that a program pays
/// for the types that it meets and not for the hundreds that an API has. Safe for use by many threads.
/// </summary>
public abstract class EntityTypes
{
    internal readonly string Definitions;

    private readonly Dictionary<string, EntityType> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityType> _byRootElement = new(StringComparer.Ordinal);

    /// <summary>Lists the types; reads nothing of the definitions but their names.</summary>
    /// <remarks>
    /// <para>
    /// A line is the name by which definitions refer to the type; an equals sign and its name in the XSD, where that is another; the
    /// root elements that stand for it, with a blank before each, and first the one that it is written under; a bar; a colon and the
    /// name of the base type, if there is one, and the own members in schema order, separated by one blank.
    /// Example: <c>VM vm|:BaseResource @type:s memory:l disks:e=Disks boot:E=Boot</c>.
    /// </para>
    /// <para>
    /// A member is an optional prefix, the wire name, a colon, and a kind letter. Prefixes: none for a child element, <c>@</c> for an
    /// attribute, <c>#</c> for the element's own text (which has no name), <c>*</c> for the item of a list type. Kinds: <c>s</c>
    /// text, <c>n</c> text out of a list of values, whose case does not count, <c>b</c> boolean, <c>i</c> 32-bit and <c>l</c> 64-bit
    /// integer, <c>m</c> decimal, <c>d</c> double, <c>t</c> point in time, <c>e=Type</c> entity; a capital letter means a repeated
    /// element.
    /// </para>
    /// </remarks>
    /// <param name="definitions">A line for each type.</param>
    /// <exception cref="FormatException">The definitions do not end with a whole line.</exception>
    /// <exception cref="ArgumentException">Two types have the same name or the same root element.</exception>
    protected EntityTypes(string definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        Definitions = definitions;
        EntityType? type = null;
        char before = '\n';
        int start = 0;
        for (int i = 0; i < definitions.Length; i++)
        {
            char separator = definitions[i];
            if (separator is not (' ' or '=' or '|'))
            {
                continue;
            }

            string name = definitions[start..i];
            if (before == '\n')
            {
                type = new EntityType(this, _byName.Count, name);
                _byName.Add(name, type);
            }
            else if (before == '=')
            {
                type!.Name = name;
            }
            else
            {
                type!.RootElement ??= name;
                _byRootElement.Add(name, type);
            }

            before = separator;
            start = i + 1;
            if (separator == '|')
            {
                int end = definitions.IndexOf('\n', start);
                i = end < 0 ? definitions.Length : end;
                type.Define(start, i);
                before = '\n';
                start = i + 1;
            }
        }

        if (start < definitions.Length)
        {
            throw new FormatException($"The definition of type {_byName.Count} has no bar.");
        }
    }

    /// <summary>Finds a type.</summary>
    /// <param name="name">The name by which definitions refer to it.</param>
    /// <returns>The one instance that describes the type.</returns>
    /// <exception cref="KeyNotFoundException">The API has no such type.</exception>
    public EntityType this[string name] => Find(name) ?? throw new KeyNotFoundException($"The API has no type '{name}'.");

    /// <summary>Finds a type.</summary>
    /// <param name="name">The name by which definitions refer to it.</param>
    /// <returns>The one instance that describes the type; null if the API has none of that name.</returns>
    public EntityType? Find(string name) => _byName.TryGetValue(name, out EntityType? type) ? type : null;

    /// <summary>Finds the type of a document.</summary>
    /// <param name="element">The name of its root element.</param>
    /// <returns>The one instance that describes the type; null if the API has no such root element.</returns>
    public EntityType? FindRoot(string element) => _byRootElement.TryGetValue(element, out EntityType? type) ? type : null;

    /// <summary>Makes an empty entity.</summary>
    /// <param name="index">The number of its type's line in the definitions, from 0.</param>
    /// <returns>A new instance of the type's class.</returns>
    protected internal abstract Entity Create(int index);
}
