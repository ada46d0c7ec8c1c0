using System;
using System.Collections.Generic;

namespace Rsdl.Model;

/// <summary>
/// Gives equal strings as one: documents and models repeat names, types and paths all over, and a generator's pipeline keeps them
/// as long as the editor is open.
/// </summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, string> _strings = new(StringComparer.Ordinal);

    /// <summary>The first of the equal strings that were asked for.</summary>
    public string Share(string text)
    {
        if (_strings.TryGetValue(text, out string? known))
        {
            return known;
        }

        _strings.Add(text, text);
        return text;
    }
}
