using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using Rsdl.Model.Documents;
using Rsdl.Tool.Documents;
using Rsdl.Tool.Listing;
using Rsdl.Tool.Output;

namespace Rsdl.Tool.Commands;

/// <summary><c>rsdl list</c>: the links of an API, and the C# method that each becomes.</summary>
internal static class ListCommand
{
    private const string Description = """
        Shows the API as a tree of collections and resources, with the C# method that each link becomes.
        JSON has every link as the RSDL has it (href, rel), to join it with the document.
        """;

    public static Command Create(ToolContext context)
    {
        Argument<string> folder = CommonOptions.Folder();
        Option<string?> filter = new("--filter")
        {
            Description = "Only links whose path, relation or method has this text, such as vms or StartAsync.",
            HelpName = "text",
        };
        Option<string> apiName = CommonOptions.ApiName();
        Option<bool> json = CommonOptions.Json();
        Command command = new("list", Description) { folder, filter, apiName, json };
        command.SetAction((parsed, cancellationToken) => System.Threading.Tasks.Task.FromResult(Run(
            context,
            parsed.GetValue(folder)!,
            parsed.GetValue(filter),
            parsed.GetValue(apiName)!,
            parsed.GetValue(json),
            cancellationToken)));
        return command;
    }

    private static int Run(
        ToolContext context, string path, string? filter, string apiName, bool json, CancellationToken cancellationToken)
    {
        DocumentFolder folder = DocumentFolder.Open(path);
        IReadOnlyList<ParsedDocument> documents = folder.Parse(cancellationToken);
        LinkList list = LinkList.Of(documents, folder.ReadModel(documents, cancellationToken), apiName, filter);
        if (json)
        {
            context.Output.Line(Json.Write(list));
            return ExitCode.Success;
        }

        if (list.Links.Count > 0)
        {
            LinkTree.Print(context.Output, list);
        }

        int leftOut = list.Links.Count(link => link.Member is null);
        context.Error.Line(FormattableString.Invariant($"{list.Links.Count} links")
            + (filter is null ? "" : $" with '{filter}'")
            + (leftOut == 0 ? "" : FormattableString.Invariant($"; {leftOut} left out, for reasons that 'rsdl check {path}' tells")));
        return ExitCode.Success;
    }
}
