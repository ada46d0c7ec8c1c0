using System;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rhev.Emulator;
using Rhev.Guide.Tests.Labs;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk;

namespace Rhev.Guide.Tests.Checks;

/// <summary>Runs a program of the guide, done in C#, against the emulated Manager, and compares the requests that it sends.</summary>
internal static class ProgramCheck
{
    /// <exception cref="RowFailedException">The program sends something else.</exception>
    public static async Task RunAsync(Row row)
    {
        await using Lab lab = await Lab.StartAsync();
        if (row.Given is not null)
        {
            await row.Given(lab);
        }

        int before = lab.Manager.Requests.Count;
        await using (RhevApi api = await lab.ConnectAsync())
        {
            await row.Program!(api, lab);
        }

        // Connecting and disconnecting ask for the entry point; that is the client's own.
        string[] sent = [.. lab.Manager.Requests.Skip(before).Where(request => request.Path != "/api")
            .Select((request, index) => lab.ToGuide(Line(request, row.Requests.ElementAtOrDefault(index) ?? "")))];
        if (!row.IsProgram && row.Requests.Count == 0)
        {
            return;
        }

        if (!sent.SequenceEqual(row.Requests.Select(Compact)))
        {
            throw new RowFailedException($"the program sends {string.Join(" | ", sent)}");
        }
    }

    private static string Line(RecordedRequest request, string expected)
    {
        string address = RequestAddress.Normalize(RequestAddress.WithoutOwnLimit(expected, request.Path));
        return Compact($"{request.Method} {address}{(request.Body.Length == 0 ? "" : " " + request.Body)}");
    }

    private static string Compact(string line)
    {
        int body = line.IndexOf(" <", StringComparison.Ordinal);
        return body < 0 ? line : line[..body] + " " + XElement.Parse(line[(body + 1)..]).ToString(SaveOptions.DisableFormatting);
    }
}
