using System.Linq;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Tests.Enums;

/// <summary>Looks up members by their names in the schema.</summary>
internal static class SchemaPaths
{
    /// <summary>Whether a type itself declares a member, or a member that has the second member of a path of two.</summary>
    public static bool Exists(ApiModel model, string type, string member)
    {
        string[] path = member.Split('.');
        MemberModel? own = model.Entities.SingleOrDefault(entity => entity.WireName == type)
            ?.Members.FirstOrDefault(candidate => candidate.WireName == path[0]);
        return own is not null && (path.Length == 1 || model.Entities.Single(entity => entity.WireName == own.EntityType).Members
            .Any(child => child.WireName == path[1]));
    }
}
