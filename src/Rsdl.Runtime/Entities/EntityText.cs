using System.Collections.Generic;

namespace Rsdl.Runtime;

/// <summary>Describes entities in logs and debuggers without giving away values that may be secret.</summary>
internal static class EntityText
{
    public static string Describe(Entity entity)
    {
        EntityType type = entity.EntityType;
        var parts = new List<string>();
        foreach (EntityMember member in type.Members)
        {
            if (member.Name is "id" or "name" && entity.GetSlot(member.Slot) is string text)
            {
                parts.Add($"{member.Name} = {text}");
            }
        }

        return parts.Count == 0 ? type.Name : $"{type.Name} {{ {string.Join(", ", parts)} }}";
    }
}
