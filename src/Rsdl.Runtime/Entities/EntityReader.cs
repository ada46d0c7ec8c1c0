using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>Reads elements into entities, driven by their types.</summary>
internal static class EntityReader
{
    /// <summary>Reads the element whose start tag the reader stands on; leaves the reader on its end.</summary>
    public static Entity Read(ref XmlUtf8Reader reader, EntityType type)
    {
        Entity entity = type.Create();
        if (reader.HasAttributes)
        {
            ReadAttributes(ref reader, entity, type.Layout.Attributes);
        }

        if (!reader.IsEmptyElement)
        {
            ReadContent(ref reader, entity, type.Layout);
        }

        return entity;
    }

    private static void ReadAttributes(ref XmlUtf8Reader reader, Entity entity, MemberTable members)
    {
        int previous = -1;
        ReadOnlySpan<byte> data = reader.Data;
        int count = reader.AttributeCount;
        for (int i = 0; i < count; i++)
        {
            ref readonly XmlAttributeRange attribute = ref reader.GetAttributeRange(i);
            ReadOnlySpan<byte> value = data.Slice(attribute.ValueStart, attribute.ValueLength);
            EntityMember? member = members.Find(data, attribute.NameStart, attribute.NameLength, ref previous);
            if (member is null)
            {
                entity.Unrecognized.KeepAttribute(
                    Encoding.UTF8.GetString(data.Slice(attribute.NameStart, attribute.NameLength)),
                    XmlText.GetString(value, XmlTextForm.Attribute));
            }
            else
            {
                entity.SetSlot(member.Slot, attribute.IsLiteral
                    ? SimpleValue.Parse(member.Kind, value)
                    : Parse(member.Kind, XmlText.GetString(value, XmlTextForm.Attribute)));
            }
        }
    }

    private static void ReadContent(ref XmlUtf8Reader reader, Entity entity, EntityLayout layout)
    {
        if (layout.Text is { } only && reader.TryReadSimpleText(out ReadOnlySpan<byte> literal))
        {
            if (!literal.IsEmpty)
            {
                entity.SetSlot(only.Slot, SimpleValue.Parse(only.Kind, literal));
            }

            return;
        }

        string? text = null;
        bool hasElements = false;
        int previous = -1;
        while ((layout.Text is null ? reader.ReadPastWhiteSpace() : reader.Read()) && reader.TokenType != XmlTokenType.EndElement)
        {
            if (reader.TokenType == XmlTokenType.StartElement)
            {
                hasElements = true;
                ReadElement(ref reader, entity, reader.FindMember(layout.Elements, ref previous));
            }
            else if (layout.Text is not null || !reader.TextIsWhiteSpace)
            {
                text += reader.GetText();
            }
        }

        if (text is null)
        {
            return;
        }

        if (layout.Text is null)
        {
            entity.Unrecognized.AddText(text);
        }
        else if (!hasElements || !string.IsNullOrWhiteSpace(text))
        {
            entity.SetSlot(layout.Text.Slot, Parse(layout.Text.Kind, text));
        }
    }

    private static void ReadElement(ref XmlUtf8Reader reader, Entity entity, EntityMember? member)
    {
        if (member is null || (member.Form == MemberForm.Element && entity.GetStored(member.Slot) is not null))
        {
            entity.Unrecognized.KeepElement(reader.ReadOuterXml());
        }
        else if (member.Form == MemberForm.Element)
        {
            entity.SetSlot(member.Slot, ReadValue(ref reader, member));
        }
        else if (ReadLinks(ref reader, entity, member))
        {
            return;
        }
        else if (ReadItem(ref reader, entity, member) is not { } item)
        {
            return;
        }
        else if (member.Form == MemberForm.Item)
        {
            entity.AddItem(item);
        }
        else if (IItemSource.Of(entity.GetStored(member.Slot)) is { } items)
        {
            items.Add(item);
            if (items.Count > member.UsualCount)
            {
                member.UsualCount = Math.Min(items.Count, EntityType.MostUsualItems);
            }
        }
        else
        {
            entity.SetSlot(member.Slot, new List<object>(member.UsualCount) { item });
        }
    }

    /// <summary>Reads the links that stand here at once, if they are the first.</summary>
    private static bool ReadLinks(ref XmlUtf8Reader reader, Entity entity, EntityMember member)
    {
        if (member.LinkRuns is { AreOfUse: false }
            || (member.Form == MemberForm.Item ? entity.HasItems : entity.GetStored(member.Slot) is not null))
        {
            return false;
        }

        // The first links of a process are read one by one: they would wait until all the rest is compiled.
        if (!member.HasBeenRepeated)
        {
            member.HasBeenRepeated = true;
            return false;
        }

        if (member.CreateLinkRuns().Read(ref reader) is not { } links)
        {
            return false;
        }

        if (member.Form == MemberForm.Item)
        {
            entity.SetItems(links);
        }
        else
        {
            entity.SetSlot(member.Slot, links);
        }

        return true;
    }

    /// <summary>Reads an item. A list cannot hold one that is not of its class: such an element is kept as unrecognized.</summary>
    private static object? ReadItem(ref XmlUtf8Reader reader, Entity entity, EntityMember member)
    {
        if (member.Kind == EntityMemberKind.Entity)
        {
            return Read(ref reader, member.EntityType);
        }

        if (member.Kind == EntityMemberKind.Text && !reader.HasAttributes && reader.TryReadSimpleText(out ReadOnlySpan<byte> text))
        {
            return StringCache.Get(text);
        }

        ReadOnlySpan<byte> outerXml = reader.ReadOuterXml();
        object item = ParseElement(outerXml, member.Kind);
        if (item is RawValue { Value: null })
        {
            entity.Unrecognized.KeepElement(outerXml);
            return null;
        }

        return item;
    }

    private static object ReadValue(ref XmlUtf8Reader reader, EntityMember member)
    {
        if (member.Kind == EntityMemberKind.Entity)
        {
            return Read(ref reader, member.EntityType);
        }

        return !reader.HasAttributes && reader.TryReadSimpleText(out ReadOnlySpan<byte> literal)
            ? SimpleValue.Parse(member.Kind, literal)
            : ParseElement(reader.ReadOuterXml(), member.Kind);
    }

    // Not inlined: the second reader is large, and methods that hold it clear it on every call.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object ParseElement(ReadOnlySpan<byte> outerXml, EntityMemberKind kind)
    {
        var reader = new XmlUtf8Reader(outerXml, int.MaxValue);
        reader.Read();
        bool isSimple = !reader.HasAttributes;
        bool hasElements = false;
        string text = "";
        while (!reader.IsEmptyElement && reader.Read() && reader.TokenType != XmlTokenType.EndElement)
        {
            if (reader.TokenType == XmlTokenType.Text)
            {
                text += reader.GetText();
            }
            else
            {
                hasElements = true;
                reader.Skip();
            }
        }

        if (isSimple && !hasElements)
        {
            return Parse(kind, text);
        }

        object? value = hasElements ? null : Parse(kind, text);
        return new RawValue(text, value is RawValue raw ? raw.Value : value, outerXml.ToArray());
    }

    private static object Parse(EntityMemberKind kind, string text) =>
        kind == EntityMemberKind.Text ? text : SimpleValue.Parse(kind, Encoding.UTF8.GetBytes(text));
}
