using System;
using System.Collections.Generic;
using System.Linq;

namespace Rsdl.Model.Enums;

/// <summary>
/// A list of values while the model is being built. Values that differ by case only are one value, since the API ignores case;
/// it has the spelling of the last level, which is what a current server writes.
/// </summary>
internal sealed class BoundList(string name)
{
    private readonly Dictionary<string, BoundValue> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<BoundValue> _order = [];

    public string Name { get; } = name;

    /// <summary>The C# name that an override gives; <c>null</c> for the one that follows from the list's name.</summary>
    public string? GivenName { get; set; }

    public string? Documentation { get; set; }

    /// <summary>Whether no document has the list: it is generated only where a member uses it.</summary>
    public bool IsFixed { get; set; }

    /// <summary>Whether some member takes its values from it.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Whether the values are data of an installation.</summary>
    public bool IsOpen { get; set; }

    public IReadOnlyList<BoundValue> Values => _order;

    public BoundValue Add(string text, string? level, string? documentation)
    {
        if (!_values.TryGetValue(text, out BoundValue? value))
        {
            value = new BoundValue(text);
            _values.Add(text, value);
            _order.Add(value);
        }

        value.Documentation ??= documentation;
        if (level is not null)
        {
            value.Text = text;
            if (!value.Levels.Contains(level))
            {
                value.Levels.Add(level);
            }
        }

        return value;
    }

    /// <summary>One value.</summary>
    internal sealed class BoundValue(string text)
    {
        public string Text { get; set; } = text;

        public string? GivenName { get; set; }

        public string? Documentation { get; set; }

        public List<string> Levels { get; } = [];
    }
}
