using System.CommandLine;
using Rsdl.Tool.Listing;

namespace Rsdl.Tool.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class CommonOptions
{
    public static Argument<string> Folder(string name = "DIR", string description = "The folder that holds the documents.") =>
        new(name) { Description = description };

    public static Option<string> OutputFolder(string description) =>
        new("--output", "-o") { Description = description, HelpName = "DIR", Required = true };

    public static Option<bool> Json() => new("--json") { Description = "Write the answer as JSON, for programs." };

    public static Option<bool> Force() =>
        new("--force") { Description = "Replace files that the tool did not write, or that were changed since." };

    public static Option<string> ApiName() => new("--api-name")
    {
        Description = "The name of the entry point class.",
        HelpName = "name",
        DefaultValueFactory = _ => MemberNames.DefaultApi,
    };
}
