using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Rsdl.Tests;

namespace Rhev.Guide.Tests.Completeness;

/// <summary>An example as the reference material has it.</summary>
internal sealed class GuideExample(JsonElement json)
{
    public static IReadOnlyList<GuideExample> ReadAll()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(RepositoryFiles.SharedPath("guide", "examples.json")));
        return [.. document.RootElement.GetProperty("examples").EnumerateArray().Select(example => new GuideExample(example.Clone()))];
    }

    public string Id => Text("id")!;

    public string Section => Text("section")!;

    public string Surface => Text("surface")!;

    public string? Body => Text("request_body");

    public string? Answer => Text("response_body");

    public int? Status => json.GetProperty("response_status") is { ValueKind: JsonValueKind.Number } status ? status.GetInt32() : null;

    public bool IsProgram => Surface is "python" or "java";

    /// <summary>The method and the address; a representation has those that its own address tells.</summary>
    public string? Request
    {
        get
        {
            string? path = Text("path") ?? Text("self_path");
            return path is null ? null : $"{Text("method") ?? "GET"} {path}{Matrix}{Query(path)}";
        }
    }

    public IEnumerable<(string Name, string Value)> Headers => json.GetProperty("request_headers").EnumerateObject()
        .Select(header => (header.Name, header.Value.GetString()!));

    /// <summary>What a program does, in order: <c>add</c>, <c>update</c>, <c>list</c> and so on.</summary>
    public IEnumerable<string> Operations =>
        json.GetProperty("calls").EnumerateArray().Select(call => call.GetProperty("op").GetString()!);

    private string Matrix => string.Concat(json.GetProperty("matrix").EnumerateObject().Select(parameter =>
        parameter.Value.ValueKind == JsonValueKind.Null ? $";{parameter.Name}" : $";{parameter.Name}={parameter.Value.GetString()}"));

    private string? Text(string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private string Query(string path)
    {
        JsonProperty[] parameters = [.. json.GetProperty("query").EnumerateObject()];
        return parameters.Length == 0 || path.Contains('?', StringComparison.Ordinal)
            ? ""
            : "?" + string.Join('&', parameters.Select(parameter =>
                parameter.Value.ValueKind == JsonValueKind.Null ? parameter.Name : $"{parameter.Name}={parameter.Value.GetString()}"));
    }
}
