using System.Linq;
using Rsdl.Tool.Docs.Code;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs.Pages;

/// <summary>The C# type of a member, as the generator emitted it.</summary>
internal static class TypeText
{
    public static HtmlElement Of(ApiReference reference, OwnedMember owned) => reference.ShowCode(CodeOf(reference, owned));

    /// <summary>The type with the aliases of emitted code; that of items is the argument of the list's base.</summary>
    public static string CodeOf(ApiReference reference, OwnedMember owned)
    {
        GeneratedClass owner = reference.Code.Models[owned.Owner.Name];
        return owned.Member.IsItem
            ? owner.Base[(owner.Base.IndexOf('<', System.StringComparison.Ordinal) + 1)..^1]
            : owner.Members.First(one => one.Name == owned.Member.Name).Type;
    }
}
