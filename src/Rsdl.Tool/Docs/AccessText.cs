using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Access;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs;

/// <summary>What the links allow for an element, in words.</summary>
internal static class AccessText
{
    private static readonly (ElementAccess Flag, string Word)[] Words =
    [
        (ElementAccess.Creatable, "create"), (ElementAccess.Updatable, "update"), (ElementAccess.Argument, "argument"),
        (ElementAccess.ReadOnly, "read-only"),
    ];

    /// <summary>The legend of the words.</summary>
    public const string Legend = "Access: create, update and argument tell which links accept an element: those that add, "
        + "those that update, actions and deletes. Read-only is what no link accepts, though links tell what they accept. "
        + "No word means that no link tells.";

    public static HtmlElement? Of(ElementAccess access) => access == ElementAccess.Unknown ? null : HtmlElement.Join(" ", Words
        .Where(word => access.HasFlag(word.Flag))
        .Select(word => new HtmlElement("span") { { "class", "mark " + word.Word }, word.Word }));
}
