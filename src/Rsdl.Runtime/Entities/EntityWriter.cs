using System;
using System.Collections.Generic;
using System.Text;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>Writes entities as elements, driven by their types.</summary>
internal static class EntityWriter
{
    public static void Write(ref XmlUtf8Writer writer, ReadOnlySpan<byte> name, Entity entity, int depth)
    {
        depth = EntityDepth.Descend(depth);
        EntityLayout layout = entity.EntityType.Layout;
        UnrecognizedContent? unrecognized = entity.UnrecognizedOrNull;
        writer.WriteStartElement(name);
        WriteAttributes(ref writer, layout, entity, unrecognized);
        if (layout.Text is not null && entity.GetSlot(layout.Text.Slot) is { } text)
        {
            WriteText(ref writer, text);
        }

        foreach (EntityMember member in layout.Elements.Members)
        {
            object? value = entity.GetSlot(member.Slot);
            if (member.Form != MemberForm.Element)
            {
                WriteItems(ref writer, member, member.IsItem ? entity.GetItems() : IItemSource.Of(value), depth);
            }
            else if (value is not null)
            {
                WriteElement(ref writer, member, value, depth);
            }
        }

        if (unrecognized is not null)
        {
            WriteUnrecognized(ref writer, unrecognized);
        }

        writer.WriteEndElement(name);
    }

    private static void WriteItems(ref XmlUtf8Writer writer, EntityMember member, List<object>? items, int depth)
    {
        for (int i = 0; i < items?.Count; i++)
        {
            WriteElement(ref writer, member, items[i], depth);
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
            switch (entity.GetSlot(member.Slot))
            {
                case null:
                    break;
                case string text:
                    writer.WriteAttribute(member.Utf8Name, text);
                    break;
                case RawValue raw:
                    writer.WriteAttribute(member.Utf8Name, raw.Text);
                    break;
                case { } value:
                    WriteAttribute(ref writer, member, value);
                    break;
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

    private static void WriteAttribute(ref XmlUtf8Writer writer, EntityMember member, object value)
    {
        Span<byte> buffer = stackalloc byte[SimpleValue.LongestText];
        writer.WriteRawAttribute(member.Utf8Name, SimpleValue.Format(value, buffer));
    }

    private static void WriteElement(ref XmlUtf8Writer writer, EntityMember member, object value, int depth)
    {
        if (value is Entity entity)
        {
            Write(ref writer, member.Utf8Name, entity, depth);
        }
        else if (value is RawValue { OuterXml: { } outerXml })
        {
            writer.WriteRaw(outerXml);
        }
        else
        {
            writer.WriteStartElement(member.Utf8Name);
            WriteText(ref writer, value);
            writer.WriteEndElement(member.Utf8Name);
        }
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
