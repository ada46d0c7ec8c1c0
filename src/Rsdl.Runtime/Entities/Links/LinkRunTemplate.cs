using System;
using System.Buffers;
using System.Collections.Generic;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>
/// Links that follow each other, as they stand in a document, without the address that they have in common: what is equal but for
/// that address holds the same links, and is as well-formed.
/// </summary>
internal sealed class LinkRunTemplate
{
    private const int LongestRun = 8 * 1024;

    // What needs no reference and no percent sign to be resolved; every other address is read by the reader.
    private static readonly SearchValues<byte> AddressBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/_.~-:"u8);

    private readonly EntityType _type;
    private readonly EntityMember _href;
    private readonly EntityMember _rel;
    private readonly List<Link> _links;
    private readonly byte[] _text;
    private readonly byte[] _tag;
    private readonly int[] _holes;
    private readonly int _firstTailLength;

    private LinkRunTemplate(EntityType type, List<Link> links, byte[] text, byte[] tag, int[] holes)
    {
        _type = type;
        _href = type.Layout.Attributes.FindText("href"u8)!;
        _rel = type.Layout.Attributes.FindText("rel"u8)!;
        _links = links;
        _text = text;
        _tag = tag;
        _holes = holes;
        _firstTailLength = links[0].Tail.Length;
    }

    /// <summary>Makes a template from the links that begin with the one whose tag the reader stands on.</summary>
    /// <param name="reader">Is left behind the links.</param>
    /// <param name="type">The type of the links.</param>
    /// <returns>The template; null if they are too many, or not as links are.</returns>
    public static LinkRunTemplate? Learn(ref XmlUtf8Reader reader, EntityType type)
    {
        ReadOnlySpan<byte> data = reader.Data;
        ReadOnlySpan<byte> tag = [(byte)'<', .. reader.Name];
        List<Link> links = [];
        List<int> holes = [];
        ArrayBufferWriter<byte> text = new();
        int position = reader.TokenStart;
        ReadOnlySpan<byte> address = default;
        while (reader.TokenType == XmlTokenType.StartElement && reader.Name.SequenceEqual(tag[1..]))
        {
            if (FindHref(ref reader, out ReadOnlySpan<byte> rel) is not { } href || text.WrittenCount > LongestRun)
            {
                return null;
            }

            ReadOnlySpan<byte> value = data[href];
            if (links.Count == 0)
            {
                address = value[..Math.Max(0, value.LastIndexOf((byte)'/'))];
            }

            bool isBelow = value.Length > address.Length && value.StartsWith(address) && value[address.Length] == '/';
            if (isBelow)
            {
                text.Write(data[position..href.Start]);
                holes.Add(text.WrittenCount);
                position = href.Start.Value + address.Length;
            }
            else if (links.Count == 0)
            {
                return null;
            }

            links.Add(new Link(StringCache.Get(isBelow ? value[address.Length..] : value), isBelow, StringCache.Get(rel)));
            text.Write(data[position..reader.Position]);
            position = reader.Position;
            reader.ReadPastWhiteSpace();
        }

        return address.IsEmpty || address.ContainsAnyExcept(AddressBytes)
            ? null
            : new LinkRunTemplate(type, links, text.WrittenSpan.ToArray(), tag.ToArray(), [.. holes]);
    }

    /// <summary>Whether the same links, of whatever address, stand at a place, and no further link follows.</summary>
    public bool Matches(ReadOnlySpan<byte> data, int start, out LinkRunMatch match)
    {
        match = default;
        ReadOnlySpan<byte> text = _text;
        int addressStart = start + _holes[0];
        if (!data[start..].StartsWith(text[.._holes[0]]))
        {
            return false;
        }

        int addressLength = data[addressStart..].IndexOf((byte)'"') - _firstTailLength;
        if (addressLength <= 0)
        {
            return false;
        }

        ReadOnlySpan<byte> address = data.Slice(addressStart, addressLength);
        if (address.ContainsAnyExcept(AddressBytes))
        {
            return false;
        }

        int position = addressStart + addressLength;
        for (int i = 0; i < _holes.Length; i++)
        {
            bool isLast = i + 1 == _holes.Length;
            ReadOnlySpan<byte> literal = text[_holes[i]..(isLast ? text.Length : _holes[i + 1])];
            if (!data[position..].StartsWith(literal))
            {
                return false;
            }

            position += literal.Length;
            if (!isLast && !data[position..].StartsWith(address))
            {
                return false;
            }

            position += isLast ? 0 : address.Length;
        }

        match = new LinkRunMatch(addressStart, addressLength, position);
        return !FollowsTag(data, position);
    }

    /// <summary>Makes the links.</summary>
    public List<object> CreateItems(string address)
    {
        List<object> items = new(_links.Count);
        foreach (Link link in _links)
        {
            Entity entity = _type.Create();
            entity.SetSlot(_href.Slot, link.IsBelow ? new JoinedText(address, link.Tail) : link.Tail);
            entity.SetSlot(_rel.Slot, link.Rel);
            items.Add(entity);
        }

        return items;
    }

    /// <summary>Where the address of the link lies that the reader stands on, if that has nothing but an address and a relation.</summary>
    private static Range? FindHref(ref XmlUtf8Reader reader, out ReadOnlySpan<byte> rel)
    {
        rel = default;
        Range? href = null;
        bool hasRel = false;
        for (int i = 0; i < reader.AttributeCount; i++)
        {
            ref readonly XmlAttributeRange attribute = ref reader.GetAttributeRange(i);
            ReadOnlySpan<byte> name = reader.Data.Slice(attribute.NameStart, attribute.NameLength);
            int end = attribute.ValueStart + attribute.ValueLength;
            if (!attribute.IsLiteral || reader.Data[end] != '"')
            {
                return null;
            }

            if (name.SequenceEqual("href"u8))
            {
                href = attribute.ValueStart..end;
            }
            else if (name.SequenceEqual("rel"u8))
            {
                rel = reader.Data[attribute.ValueStart..end];
                hasRel = true;
            }
            else
            {
                return null;
            }
        }

        return hasRel && reader.IsEmptyElement ? href : null;
    }

    private bool FollowsTag(ReadOnlySpan<byte> data, int position)
    {
        ReadOnlySpan<byte> rest = data[XmlScanner.IndexOfContent(data, position)..];
        return rest.StartsWith(_tag) && XmlScanner.EndOfName(rest, 1) == _tag.Length;
    }

    /// <summary>A link: what follows the common address in its own, or its whole address if it does not begin with that.</summary>
    private readonly record struct Link(string Tail, bool IsBelow, string Rel);
}
