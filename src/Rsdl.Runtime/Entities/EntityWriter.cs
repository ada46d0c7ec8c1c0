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
                foreach (object item in (member.IsItem ? entity.GetItems() : IItemSource.Of(value)) ?? [])
                {
                    WriteElement(ref writer, member, item, depth);
                }
            }
            else if (value is not null)
            {
                WriteElement(ref writer, member, value, depth);
            }
        }

        if (unrecognized?.Text is { } strayText)
        {
            writer.WriteText(strayText);
        }

        foreach (ReadOnlyMemory<byte> element in unrecognized?.Elements ?? [])
        {
            writer.WriteRaw(element.Span);
        }

        writer.WriteEndElement(name);
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
                    writer.WriteRawAttribute(member.Utf8Name, SimpleValue.Format(value));
                    break;
            }
        }

        foreach (KeyValuePair<string, string> attribute in unrecognized?.Attributes ?? [])
        {
            writer.WriteAttribute(Encoding.UTF8.GetBytes(attribute.Key), attribute.Value);
        }
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
                writer.WriteRaw(SimpleValue.Format(value));
                break;
        }
    }
}
