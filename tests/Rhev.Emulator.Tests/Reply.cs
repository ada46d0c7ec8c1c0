using System.Linq;
using System.Net.Http.Headers;
using System.Xml.Linq;

namespace Rhev.Emulator.Tests;

/// <summary>A response: its body is empty when the Manager sent none.</summary>
public sealed record Reply(int Status, string Text, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public XElement Xml { get; } = Text.Length == 0 ? new XElement("none") : XElement.Parse(Text);

    public string Root => Xml.Name.LocalName;

    public string Id => (string)Xml.Attribute("id")!;

    public string Href => (string)Xml.Attribute("href")!;

    public string? Reason => (string?)Xml.Element("reason");

    public string? Detail => (string?)Xml.Element("detail");

    /// <summary>The value at a path such as <c>status/state</c> or <c>cluster/@id</c>.</summary>
    public string? At(string path) => At(Xml, path);

    public string[] Names => [.. Xml.Elements().Select(item => (string?)item.Element("name") ?? "")];

    public XElement[] Items => [.. Xml.Elements().Where(item => item.Name.LocalName is not ("actions" or "link"))];

    /// <summary>The address of a link by its relation.</summary>
    public string? LinkTo(string relation) =>
        (string?)Xml.Elements("link").FirstOrDefault(link => (string?)link.Attribute("rel") == relation)?.Attribute("href");

    public static string? At(XElement element, string path)
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
