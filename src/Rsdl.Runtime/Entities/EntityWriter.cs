using System;
using System.Collections.Generic;
using System.Text;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>Writes entities as elements, driven by their types.</summary>
internal static class EntityWriter
{
    public static void Write(ref XmlUtf8Writer writer, XmlTagPair tags, Entity entity, int depth)
    {
        depth = EntityDepth.Descend(depth);
        EntityType type = entity.EntityType;
        EntityLayout layout = type.Layout;
        UnrecognizedContent? unrecognized = entity.UnrecognizedOrNull;
        writer.WriteStart(tags);
        WriteAttributes(ref writer, layout, entity, unrecognized);
        if (layout.Text is not null && entity.GetSlot(layout.Text.Slot) is { } text)
        {
            WriteText(ref writer, text);
        }

        WriteElements(ref writer, type, entity, depth);
        if (unrecognized is not null)
        {
            WriteUnrecognized(ref writer, unrecognized);
        }

        writer.WriteEnd(tags);
    }

    private static void WriteElements(ref XmlUtf8Writer writer, EntityType type, Entity entity, int depth)
    {
        // The item of a list has its place among the members, but its values lie in no slot.
        EntityMember? item = type.Layout.Item;
        for (int slot = 0; slot < Entity.InlineSlotCount; slot++)
        {
            if (entity.GetStored(slot) is { } value)
            {
                WriteSlot(ref writer, type, entity, slot, value, ref item, depth);
            }
        }

        ReadOnlySpan<object?> more = entity.FurtherSlots;
        for (int i = 0; i < more.Length; i++)
        {
            if (more[i] is { } value)
            {
                WriteSlot(ref writer, type, entity, i + Entity.InlineSlotCount, value, ref item, depth);
            }
        }

        if (item is not null)
        {
            WriteItems(ref writer, item, entity.GetItems(), depth);
        }
    }

    private static void WriteSlot(
        ref XmlUtf8Writer writer, EntityType type, Entity entity, int slot, object value, ref EntityMember? item, int depth)
    {
        if (item is not null && slot > item.Slot)
        {
            WriteItems(ref writer, item, entity.GetItems(), depth);
            item = null;
        }

        EntityMember member = type.MemberAt(slot);
        if (member.Form == MemberForm.Element)
        {
            WriteElement(ref writer, member.Tags, value, depth);
        }
        else if (member.Form == MemberForm.RepeatedElement)
        {
            WriteItems(ref writer, member, IItemSource.Of(value), depth);
        }
    }

    private static void WriteItems(ref XmlUtf8Writer writer, EntityMember member, List<object>? items, int depth)
    {
        for (int i = 0; i < items?.Count; i++)
        {
            WriteElement(ref writer, member.Tags, items[i], depth);
        }
    }

    private static void WriteUnrecognized(ref XmlUtf8Writer writer, UnrecognizedContent unrecognized)
    {
        if (unrecognized.Text is { } text)
        {
            writer.WriteText(text);
        }

        foreach (ReadOnlyMemory<byte> element in unrecognized.Elements)
        {
            writer.WriteRaw(element.Span);
        }
    }

    private static void WriteAttributes(
        ref XmlUtf8Writer writer, EntityLayout layout, Entity entity, UnrecognizedContent? unrecognized)
    {
        foreach (EntityMember member in layout.Attributes.Members)
        {
            if (entity.GetSlot(member.Slot) is { } value)
            {
                WriteAttribute(ref writer, member.AttributeStart, value);
            }
        }

        if (unrecognized is { Attributes.Count: > 0 })
        {
            foreach (KeyValuePair<string, string> attribute in unrecognized.Attributes)
            {
                writer.WriteAttribute(Encoding.UTF8.GetBytes(attribute.Key), attribute.Value);
            }
        }
    }

    private static void WriteAttribute(ref XmlUtf8Writer writer, XmlTag start, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteAttribute(start, text);
                break;
            case int number:
                writer.WriteAttribute(start, number);
                break;
            case long number:
                writer.WriteAttribute(start, number);
                break;
            case RawValue raw:
                writer.WriteAttribute(start, raw.Text);
                break;
            default:
                Span<byte> buffer = stackalloc byte[SimpleValue.LongestText];
                writer.WriteRawAttribute(start, SimpleValue.Format(value, buffer));
                break;
        }
    }

    private static void WriteElement(ref XmlUtf8Writer writer, XmlTagPair tags, object value, int depth)
    {
        switch (value)
        {
            case string text:
                writer.WriteElement(tags, text);
                break;
            case long number:
                writer.WriteElement(tags, number);
                break;
            case int number:
                writer.WriteElement(tags, number);
                break;
            case bool truth:
                writer.WriteElement(tags, truth);
                break;
            case Entity entity:
                Write(ref writer, tags, entity, depth);
                break;
            case JoinedText joined:
                writer.WriteElement(tags, joined.ToString());
                break;
            case RawValue { OuterXml: { } outerXml }:
                writer.WriteRaw(outerXml);
                break;
            case RawValue raw:
                writer.WriteElement(tags, raw.Text);
                break;
            default:
                WriteSimpleElement(ref writer, tags, value);
                break;
        }
    }

    private static void WriteSimpleElement(ref XmlUtf8Writer writer, XmlTagPair tags, object value)
    {
        Span<byte> buffer = stackalloc byte[SimpleValue.LongestText];
        writer.WriteRawElement(tags, SimpleValue.Format(value, buffer));
    }

    private static void WriteText(ref XmlUtf8Writer writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteText(text);
                break;
            case RawValue raw:
                writer.WriteText(raw.Text);
                break;
            default:
                Span<byte> buffer = stackalloc byte[SimpleValue.LongestText];
                writer.WriteRaw(SimpleValue.Format(value, buffer));
                break;
        }
    }
}
