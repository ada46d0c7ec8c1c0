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
        EntityLayout layout = entity.EntityType.Layout;
        UnrecognizedContent? unrecognized = entity.UnrecognizedOrNull;
        writer.WriteStart(tags);
        WriteAttributes(ref writer, layout, entity, unrecognized);
        if (layout.Text is not null && entity.GetSlot(layout.Text.Slot) is { } text)
        {
            WriteText(ref writer, text);
        }

        WriteElements(ref writer, layout, entity, depth);
        if (unrecognized is not null)
        {
            WriteUnrecognized(ref writer, unrecognized);
        }

        writer.WriteEnd(tags);
    }

    private static void WriteElements(ref XmlUtf8Writer writer, EntityLayout layout, Entity entity, int depth)
    {
        int end = entity.SlotsInUse;
        if (layout.Item is not { } item)
        {
            WriteSlots(ref writer, layout, entity, 0, end, depth);
            return;
        }

        // The item of a list has its place among the members, but its values lie in no slot.
        WriteSlots(ref writer, layout, entity, 0, Math.Min(item.Slot, end), depth);
        WriteItems(ref writer, item.Tags, entity.GetItems(), depth);
        WriteSlots(ref writer, layout, entity, item.Slot, end, depth);
    }

    private static void WriteSlots(ref XmlUtf8Writer writer, EntityLayout layout, Entity entity, int start, int end, int depth)
    {
        XmlTagPair?[] tags = layout.ElementTags;
        int slot = start;
        for (; slot < Math.Min(end, Entity.InlineSlotCount); slot++)
        {
            if (entity.GetStored(slot) is { } value && tags[slot] is { } element)
            {
                WriteElement(ref writer, element, value, depth);
            }
        }

        ReadOnlySpan<object?> more = entity.FurtherSlots;
        for (; slot < end; slot++)
        {
            if (more[slot - Entity.InlineSlotCount] is { } value && tags[slot] is { } element)
            {
                WriteElement(ref writer, element, value, depth);
            }
        }
    }

    private static void WriteItems(ref XmlUtf8Writer writer, XmlTagPair tags, List<object>? items, int depth)
    {
        for (int i = 0; i < items?.Count; i++)
        {
            WriteElement(ref writer, tags, items[i], depth);
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
        foreach ((int slot, XmlTag start) in layout.AttributeStarts)
        {
            if (entity.GetStored(slot) is not null)
            {
                WriteAttribute(ref writer, start, entity.GetSlot(slot)!);
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
                if (IItemSource.Of(value) is { } items)
                {
                    WriteItems(ref writer, tags, items, depth);
                }
                else
                {
                    WriteSimpleElement(ref writer, tags, value);
                }

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
