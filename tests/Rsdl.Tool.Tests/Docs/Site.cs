using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Tool.Tests.Docs;

/// <summary>A reference that was written into a folder.</summary>
internal sealed partial class Site
{
    private readonly string _folder;

    private Site(string folder) => _folder = folder;

    /// <summary>The names of the pages.</summary>
    public string[] Pages =>
        [.. Directory.GetFiles(_folder, "*.html").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>The text of a file.</summary>
    public string this[string file] => File.ReadAllText(Path.Combine(_folder, file));

    /// <summary>Writes the reference of a folder of documents.</summary>
    public static async Task<Site> WriteAsync(string documents, string folder, params string[] options)
    {
        ToolRun run = await ToolRun.OfAsync(["docs", documents, "-o", folder, .. options]);
        Assert.Equal((0, ""), (run.Code, string.Concat(run.Error.Split('\n').Where(line => !line.StartsWith("Generating from")))));
        return new Site(folder);
    }

    /// <summary>The address of a page, as a file.</summary>
    public string AddressOf(string page) => new Uri(Path.Combine(_folder, page)).AbsoluteUri;

    /// <summary>The targets of a page's links.</summary>
    public IEnumerable<string> LinksOf(string page) =>
        Href().Matches(this[page]).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value));

    /// <summary>The anchors of a page.</summary>
    public string[] AnchorsOf(string page) => [.. Id().Matches(this[page]).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];

    /// <summary>The lines of the search index: kind, name, detail, address.</summary>
    public IEnumerable<string[]> SearchEntries() => this["search-index.js"].Split('\n')
        .Where(line => line.StartsWith('['))
        .Select(line => System.Text.Json.JsonSerializer.Deserialize<string[]>(line.TrimEnd(','))!);

    [GeneratedRegex("<a [^>]*?href=\"([^\"]*)\"")]
    private static partial Regex Href();

    [GeneratedRegex("<[^>]*? id=\"([^\"]*)\"")]
    private static partial Regex Id();
}
