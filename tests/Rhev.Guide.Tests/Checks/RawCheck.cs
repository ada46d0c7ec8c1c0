using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rhev.Guide.Tests.Labs;
using Rhev.Guide.Tests.Rows;

namespace Rhev.Guide.Tests.Checks;

/// <summary>Sends the guide's request to the emulated Manager and compares the answer with the guide's.</summary>
internal static class RawCheck
{
    /// <summary>What a body says of how to do something; it is no part of the resource, or a secret.</summary>
    private static readonly string[] Arguments = ["root_password", "format", "destroy", "host", "password"];

    /// <exception cref="RowFailedException">The Manager answers otherwise.</exception>
    public static async Task RunAsync(Row row)
    {
        await using Lab lab = await Lab.StartAsync();
        if (row.Given is not null)
        {
            await row.Given(lab);
        }

        LabReply reply = await lab.SendAsync(row.SentRequest, row.SentBody, row.SentHeaders);
        CompareStatus(row, reply);
        CompareHeaders(row, lab, reply);
        if (row.ExpectedAnswer is not null)
        {
            CompareAnswer(row, reply);
        }

        CompareEcho(row, reply);
        if (row.Then is { } then)
        {
            await CompareThenAsync(lab, then);
        }
    }

    private static void CompareStatus(Row row, LabReply reply)
    {
        bool isExpected = row.ExpectedStatus is { } status ? reply.Status == status : reply.Status is >= 200 and < 300;
        if (!isExpected)
        {
            throw new RowFailedException($"answered {reply.Summary}, expected {row.ExpectedStatus?.ToString() ?? "a success"}");
        }
    }

    private static void CompareHeaders(Row row, Lab lab, LabReply reply)
    {
        foreach (string[] header in row.AnswerHeaders.Select(header => header.Split(": ", 2)))
        {
            if (reply.Headers.GetValueOrDefault(header[0])?.Contains(lab.ToManager(header[1]), StringComparison.Ordinal) != true)
            {
                throw new RowFailedException(
                    $"the header {header[0]} is '{reply.Headers.GetValueOrDefault(header[0])}', expected '{header[1]}' in it");
            }
        }

        int? count = reply.Xml?.Elements().Count(element => element.Attribute("id") is not null);
        if (row.Count is { } expected && count != expected)
        {
            throw new RowFailedException($"the answer lists {count} resources instead of {expected}");
        }
    }

    private static void CompareAnswer(Row row, LabReply reply)
    {
        XElement answer = reply.Xml ?? throw new RowFailedException("answered without a representation");
        HashSet<string> present = [.. ElementPaths.All(answer)];
        string[] missing = [.. ElementPaths.All(Answers.Read(row.ExpectedAnswer!))
            .Where(path => !present.Contains(path) && !IsOdd(row, path))];
        if (missing.Length > 0)
        {
            // What lies in something missing is missing too.
            throw new RowFailedException("the answer lacks " + string.Join(
                ", ", missing.Where(path => !missing.Any(other => path.StartsWith(other + "/", StringComparison.Ordinal)))));
        }

        CompareValues(row, answer);
    }

    private static void CompareValues(Row row, XElement answer)
    {
        HashSet<(string, string)> present = [.. ElementPaths.Leaves(answer)];
        string[] other = [.. ElementPaths.Leaves(Answers.Read(row.ExpectedAnswer!))
            .Where(leaf => row.Values.Contains(leaf.Path) && !present.Contains(leaf) && !IsOdd(row, leaf.Path))
            .Select(leaf => $"{leaf.Path} = {leaf.Value}")];
        if (other.Length > 0)
        {
            throw new RowFailedException("the answer has no " + string.Join(", ", other));
        }
    }

    private static bool IsOdd(Row row, string path) =>
        row.Odd.Any(odd => path == odd || path.StartsWith(odd + "/", StringComparison.Ordinal));

    // The answer to a creation or an update tells the values that were sent.
    private static void CompareEcho(Row row, LabReply reply)
    {
        if (row.SentBody is null || reply.Xml is not { } answer || XElement.Parse(row.SentBody) is not { } sent || sent.Name != answer.Name)
        {
            return;
        }

        string[] lost = [.. sent.Elements()
            .Where(element => !element.HasElements && !element.HasAttributes && element.Value.Length > 0
                && !Arguments.Contains(element.Name.LocalName))
            .Where(element => !string.Equals((string?)answer.Element(element.Name), element.Value, StringComparison.OrdinalIgnoreCase))
            .Select(element => $"{element.Name} = {element.Value}")];
        if (lost.Length > 0 && answer.Name != "action")
        {
            throw new RowFailedException("the answer does not tell what was sent: " + string.Join(", ", lost));
        }
    }

    private static async Task CompareThenAsync(Lab lab, (string Address, string Path, string? Value) then)
    {
        LabReply reply = await lab.SendAsync("GET " + then.Address);
        string? value = reply.Xml is { } xml ? lab.ToGuide(ValueAt(xml, then.Path) ?? "") : "";
        if (value != (then.Value ?? ""))
        {
            throw new RowFailedException(
                $"afterwards {then.Address} has {then.Path} = '{value}', expected '{then.Value}' ({reply.Summary})");
        }
    }

    private static string? ValueAt(XElement element, string path)
    {
        XElement? current = element;
        foreach (string step in path.Split('/'))
        {
            if (step[0] == '@')
            {
                return (string?)current?.Attribute(step[1..]);
            }

            current = current?.Element(step);
        }

        return current?.Value;
    }
}
