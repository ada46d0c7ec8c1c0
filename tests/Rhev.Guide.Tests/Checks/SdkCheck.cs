using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk;
using Rsdl.Runtime;

namespace Rhev.Guide.Tests.Checks;

/// <summary>
/// Makes the call of the SDK: it must send exactly the guide's request, and what the guide answers must arrive in typed members
/// with the guide's values. A representation alone is read and written.
/// </summary>
internal static class SdkCheck
{
    /// <exception cref="RowFailedException">The SDK sends something else, or loses something.</exception>
    public static async Task RunAsync(Row row)
    {
        if (row.Call is null)
        {
            CompareEntity(row, ApiDocument.Parse(Encoding.UTF8.GetBytes(Expected(row).ToString())), Expected(row));
            return;
        }

        using RecordingManager manager = new(row);
        object? result = await row.Call(manager.Api);
        CompareRequest(row, manager.Requests);
        if (row.ExpectedAnswer is null)
        {
            return;
        }

        switch (result)
        {
            case Entity entity:
                CompareEntity(row, entity, Expected(row));
                break;
            case IReadOnlyList<Entity> entities:
                CompareEntities(row, entities);
                break;
            default:
                throw new RowFailedException("the call gives no entity");
        }
    }

    private static XElement Expected(Row row) => Answers.Read(row.ExpectedAnswer!);

    private static void CompareRequest(Row row, List<SentRequest> requests)
    {
        SentRequest sent = requests.Count == 1
            ? requests[0]
            : throw new RowFailedException($"the SDK sends {requests.Count} requests: "
                + string.Join(", ", requests.Select(request => $"{request.Method} {request.Address}")));
        string[] line = row.SentRequest.Split(' ', 2);
        string expected = $"{line[0]} {RequestAddress.Normalize(RequestAddress.WithValues(line[1]))}";
        string actual = $"{sent.Method} {RequestAddress.Normalize(RequestAddress.WithoutOwnLimit(line[1], sent.Address))}";
        if (expected != actual)
        {
            throw new RowFailedException($"the SDK sends {actual} instead of {expected}");
        }

        CompareBody(row, sent);
        foreach (string[] header in (row.SdkHeaders ?? row.SentHeaders).Select(header => header.Split(": ", 2)))
        {
            string? value = sent.Headers.GetValueOrDefault(header[0]);
            if (value?.Replace(" ", "", StringComparison.Ordinal) != header[1].Replace(" ", "", StringComparison.Ordinal))
            {
                throw new RowFailedException($"the SDK sends the header {header[0]}: {value} instead of {header[1]}");
            }
        }
    }

    private static void CompareBody(Row row, SentRequest sent)
    {
        if (row.SentBody is null || sent.Body.Length == 0)
        {
            if ((row.SentBody is null) != (sent.Body.Length == 0))
            {
                throw new RowFailedException($"the SDK sends the body '{sent.Body}' instead of '{row.SentBody}'");
            }

            return;
        }

        string[] expected = Lines(XElement.Parse(row.SentBody));
        string[] actual = Lines(XElement.Parse(sent.Body));
        if (!expected.SequenceEqual(actual))
        {
            throw new RowFailedException($"the SDK's body lacks [{string.Join(", ", expected.Except(actual))}] "
                + $"and has [{string.Join(", ", actual.Except(expected))}]");
        }
    }

    private static void CompareEntities(Row row, IReadOnlyList<Entity> entities)
    {
        XElement[] expected = [.. Expected(row).Elements()];
        if (expected.Length != entities.Count)
        {
            throw new RowFailedException($"the SDK gives {entities.Count} objects instead of {expected.Length}");
        }

        foreach ((Entity entity, XElement element) in entities.Zip(expected))
        {
            CompareEntity(row, entity, element);
        }
    }

    private static void CompareEntity(Row row, Entity entity, XElement expected)
    {
        XElement written = XElement.Parse(Encoding.UTF8.GetString(entity.ToUtf8()));
        string[] before = Lines(expected);
        string[] after = Lines(written);
        if (!before.SequenceEqual(after))
        {
            throw new RowFailedException($"reading and writing loses [{string.Join(", ", before.Except(after))}] "
                + $"and adds [{string.Join(", ", after.Except(before))}]");
        }

        string[] untyped = [.. UntypedContent.Of(entity).Where(path => !row.Untyped.Contains(path))];
        if (untyped.Length > 0)
        {
            throw new RowFailedException("the SDK has no member for " + string.Join(", ", untyped));
        }
    }

    private static string[] Lines(XElement element) =>
        [.. element.DescendantsAndSelf().SelectMany(part => Facts(part, element)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Facts(XElement element, XElement root)
    {
        string path = string.Join('/', element.AncestorsAndSelf().TakeWhile(part => part != root.Parent).Reverse()
            .Select(part => part.Name.LocalName));
        yield return element.HasElements ? path : $"{path} = {element.Value.Trim()}";
        foreach (XAttribute attribute in element.Attributes())
        {
            yield return $"{path}/@{attribute.Name.LocalName} = {attribute.Value}";
        }
    }
}
