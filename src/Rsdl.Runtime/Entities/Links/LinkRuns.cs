using System;
using System.Runtime.CompilerServices;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>
/// Reads the links of a representation at once where they follow each other as in a representation before. The templates are a
/// hint: racing threads may lose one, and what matches none is read link by link.
/// </summary>
internal sealed class LinkRuns
{
    private const int MostTemplates = 32;
    private const int MostAttempts = 2 * MostTemplates;

    private readonly EntityType? _links;
    private LinkRunTemplate[] _templates = [];
    private LinkRunTemplate? _latest;
    private int _attempts;

    /// <summary>Begins without templates.</summary>
    /// <param name="type">The type of what is to be read; it is of use if its entities are links, with an address and a relation.</param>
    public LinkRuns(EntityType? type)
    {
        MemberTable? attributes = type?.Layout.Attributes;
        _links = attributes?.FindText("href"u8) is null || attributes.FindText("rel"u8) is null ? null : type;
    }

    /// <summary>Whether there are links to be read.</summary>
    public bool AreOfUse => _links is not null;

    /// <summary>Reads the links from the one whose tag the reader stands on; leaves it on the last.</summary>
    /// <returns>The links; null if they must be read one by one.</returns>
    public LinkRun? Read(ref XmlUtf8Reader reader)
    {
        ReadOnlySpan<byte> data = reader.Data;
        int start = reader.TokenStart;
        LinkRunTemplate? found = Match(_latest, data, start, out LinkRunMatch match)
            ?? Find(data, start, out match)
            ?? Learn(ref reader, out match);
        if (found is null)
        {
            return null;
        }

        _latest = found;
        reader.PassTo(match.End);
        return new LinkRun(found, StringCache.Get(data.Slice(match.AddressStart, match.AddressLength)));
    }

    private static LinkRunTemplate? Match(LinkRunTemplate? template, ReadOnlySpan<byte> data, int start, out LinkRunMatch match)
    {
        match = default;
        return template?.Matches(data, start, out match) == true ? template : null;
    }

    private LinkRunTemplate? Find(ReadOnlySpan<byte> data, int start, out LinkRunMatch match)
    {
        foreach (LinkRunTemplate template in _templates)
        {
            if (template.Matches(data, start, out match))
            {
                return template;
            }
        }

        match = default;
        return null;
    }

    // Not inlined: the copy of the reader, which reads ahead, is large, and methods that hold one clear it on every call.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private LinkRunTemplate? Learn(ref XmlUtf8Reader reader, out LinkRunMatch match)
    {
        match = default;
        if (_links is null || _templates.Length == MostTemplates || _attempts == MostAttempts)
        {
            return null;
        }

        _attempts++;
        XmlUtf8Reader ahead = reader;
        if (LinkRunTemplate.Learn(ref ahead, _links) is not { } template
            || !template.Matches(reader.Data, reader.TokenStart, out match))
        {
            return null;
        }

        _templates = [.. _templates, template];
        return template;
    }
}
