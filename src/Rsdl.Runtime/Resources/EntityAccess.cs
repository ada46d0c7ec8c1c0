using System.Collections.Generic;

namespace Rsdl.Runtime;

/// <summary>Reads members of entities by their names on the wire, for what the runtime itself must know of any API.</summary>
internal static class EntityAccess
{
    /// <summary>A text member, or null.</summary>
    public static string? GetText(Entity? entity, string name) => Get(entity, name) switch
    {
        string text => text,
        RawValue { Value: string text } => text,
        _ => null,
    };

    /// <summary>An entity member, or null.</summary>
    public static Entity? GetEntity(Entity? entity, string name) => Get(entity, name) as Entity;

    /// <summary>The address of the link with a relation, or null if there is none or it is empty.</summary>
    public static string? FindLink(Entity? entity, string relation)
    {
        // The element of actions is a list of links; others have links among their members.
        List<object>? links = entity?.EntityType.Layout.Item?.Name == "link" ? entity.GetItems() : IItemSource.Of(Get(entity, "link"));
        foreach (object link in links ?? [])
        {
            if (link is Entity candidate && GetText(candidate, "rel") == relation && GetText(candidate, "href") is { Length: > 0 } href)
            {
                return href;
            }
        }

        return null;
    }

    private static object? Get(Entity? entity, string name)
    {
        foreach (EntityMember member in entity?.EntityType.Members ?? [])
        {
            if (member.Name == name && entity!.GetSlot(member.Slot) is { } value)
            {
                return value;
            }
        }

        return null;
    }
}
