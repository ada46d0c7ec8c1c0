using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Tool.Output;
using Spectre.Console;

namespace Rsdl.Tool.Listing;

/// <summary>Shows links as a tree of collections and resources.</summary>
internal static class LinkTree
{
    private const string LeftOut = "(left out)";

    public static void Print(Terminal output, LinkList list)
    {
        PathBranch root = PathBranch.Of(list.Links);
        if (output.IsRich)
        {
            Tree tree = new(Markup.Escape(list.BasePath));
            Grow(tree, root);
            output.Shape(tree);
        }
        else
        {
            output.Line(list.BasePath);
            Write(output, root, 1);
        }
    }

    private static void Write(Terminal output, PathBranch branch, int depth)
    {
        string indent = new(' ', depth * 2);
        foreach (ListedLink link in InOrder(branch))
        {
            output.Line($"{indent}{link.Rel} {link.Method} {link.Member ?? LeftOut}");
        }

        foreach ((string segment, PathBranch child) in branch.Children)
        {
            output.Line(indent + segment + "/");
            Write(output, child, depth + 1);
        }
    }

    private static void Grow(IHasTreeNodes parent, PathBranch branch)
    {
        foreach (ListedLink link in InOrder(branch))
        {
            string colour = link.Member is null ? "red" : "green";
            parent.AddNode($"{Markup.Escape(link.Rel)} [grey]{Markup.Escape(link.Method ?? "")}[/] "
                + $"[{colour}]{Markup.Escape(link.Member ?? LeftOut)}[/]");
        }

        foreach ((string segment, PathBranch child) in branch.Children)
        {
            Grow(parent.AddNode($"[blue]{Markup.Escape(segment)}/[/]"), child);
        }
    }

    /// <summary>What every resource has comes first, actions follow by name.</summary>
    private static IEnumerable<ListedLink> InOrder(PathBranch branch) => branch.Links
        .OrderBy(link => link.Rel switch { "get" => 0, "add" => 1, "update" => 2, "delete" => 3, _ => 4 })
        .ThenBy(link => link.Rel, StringComparer.Ordinal);
}
