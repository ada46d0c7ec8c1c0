using System;
using System.Text;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>What representations of any type tell about the state of the resource and about others.</summary>
internal static class ResourceState
{
    /// <summary>The text of <c>status/state</c>, or of <c>status</c> itself as some versions write it; null if there is none.</summary>
    public static string? Get(Entity? entity)
    {
        string? state = EntityAccess.GetEntity(entity, "status") is { } status
            ? EntityAccess.GetText(status, "state") ?? status.UnrecognizedOrNull?.Text?.Trim()
            : EntityAccess.GetText(entity, "status");
        return string.IsNullOrEmpty(state) ? null : state;
    }

    /// <summary>The address of a resource that is referred to, by a member or by what the type does not know; null if none is.</summary>
    public static string? FindReference(Entity? entity, string name)
    {
        if (EntityAccess.GetText(EntityAccess.GetEntity(entity, name), "href") is { Length: > 0 } href)
        {
            return href;
        }

        foreach (ReadOnlyMemory<byte> element in entity?.UnrecognizedOrNull?.Elements ?? [])
        {
            if (FindHref(element.Span, name) is { Length: > 0 } address)
            {
                return address;
            }
        }

        return null;
    }

    private static string? FindHref(ReadOnlySpan<byte> element, string name)
    {
        XmlUtf8Reader reader = new(element);
        reader.Read();
        while (Encoding.UTF8.GetString(reader.Name) == name && reader.ReadAttribute())
        {
            if (reader.AttributeName.SequenceEqual("href"u8))
            {
                return reader.GetAttributeString();
            }
        }

        return null;
    }
}
