using Rsdl.Model.Schema;

namespace Rsdl.Tool.Docs;

/// <summary>A member with the entity that declares it.</summary>
/// <param name="Owner">The entity.</param>
/// <param name="Member">The member.</param>
internal sealed record OwnedMember(EntityModel Owner, MemberModel Member)
{
    /// <summary>The anchor in the pages of its entity and of those that derive from it.</summary>
    public string Anchor => Member.IsItem ? "items" : Member.Name;

    /// <summary>The C# name; items have none of their own.</summary>
    public string Name => Member.IsItem ? "items" : Member.Name;

    /// <summary>The list that its values come from, if there is one.</summary>
    public string? List => Member.Enum ?? Member.Constants;
}
