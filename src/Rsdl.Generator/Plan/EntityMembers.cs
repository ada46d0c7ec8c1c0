using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Schema;

namespace Rsdl.Generator.Plan;

/// <summary>Looks up members of entities by their names in the schema.</summary>
internal static class EntityMembers
{
    /// <summary>The member of an entity or of one of its bases; <c>null</c> if there is none of that name.</summary>
    public static MemberModel? Find(IReadOnlyDictionary<string, EntityModel> entities, string entity, string member)
    {
        for (EntityModel? type = entities[entity]; type is not null; type = type.BaseType is { } name ? entities[name] : null)
        {
            if (type.Members.FirstOrDefault(own => own.WireName == member) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
