using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Rhev.QuickStart;

/// <summary>The program's arguments.</summary>
public static class CommandLine
{
    /// <summary>Makes the command.</summary>
    /// <param name="run">What to do with the arguments; gives the exit code.</param>
    /// <returns>The command.</returns>
    public static RootCommand Create(Func<QuickStartOptions, CancellationToken, Task<int>> run)
    {
        Option<Uri?> url = new("--url")
        {
            Description = "The API's address, such as https://manager.example/api. Without it an emulated Manager is started.",
            CustomParser = ParseUrl,
        };
        Option<string> user = new("--user") { Description = "The user with its domain.", DefaultValueFactory = _ => "admin@internal" };
        Option<FileInfo> passwordFile = new("--password-file") { Description = "The file whose first line is the password." };
        passwordFile.AcceptExistingOnly();
        Option<FileInfo> ca = new("--ca") { Description = "The PEM file of the Manager's certificate authority." };
        ca.AcceptExistingOnly();
        Option<string> storage = new("--storage-address")
        {
            Description = "The NFS server that exports /data1 and /iso1.",
            DefaultValueFactory = _ => "192.168.0.10",
        };
        Option<string> vmName = new("--vm-name") { Description = "The virtual machine's name.", DefaultValueFactory = _ => "vm1" };

        RootCommand command = new("Performs the quick start of the REST API guide, sections 3.2 to 3.17, with the generated SDK.")
        {
            url, user, passwordFile, ca, storage, vmName,
        };
        command.Validators.Add(result =>
        {
            bool hasUrl = result.GetResult(url) is { Implicit: false };
            bool hasPassword = result.GetResult(passwordFile) is { Implicit: false };
            if (hasUrl && !hasPassword)
            {
                result.AddError("A Manager of your own (--url) needs --password-file.");
            }
            else if (!hasUrl && (hasPassword || result.GetResult(ca) is { Implicit: false }))
            {
                result.AddError("--password-file and --ca belong to a Manager of your own: give --url as well.");
            }
        });
        command.SetAction((parsed, cancellationToken) => run(
            new QuickStartOptions(
                parsed.GetValue(url),
                parsed.GetValue(user)!,
                parsed.GetValue(passwordFile),
                parsed.GetValue(ca),
                parsed.GetValue(storage)!,
                parsed.GetValue(vmName)!),
            cancellationToken));
        return command;
    }

    private static Uri? ParseUrl(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps)
        {
            return address;
        }

        result.AddError("--url must be an https address, such as https://manager.example/api.");
        return null;
    }
}
