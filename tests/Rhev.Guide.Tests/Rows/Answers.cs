using System;
using System.Linq;
using System.Xml.Linq;

namespace Rhev.Guide.Tests.Rows;

/// <summary>Reads the answers of rows, whose links are written short.</summary>
internal static class Answers
{
    /// <summary>Reads an answer and gives links without an address theirs: the one below the resource around them.</summary>
    public static XElement Read(string text)
    {
        XElement answer = XElement.Parse(text);
        foreach (XElement link in answer.Descendants("link").Where(link => link.Attribute("href") is null).ToArray())
        {
            string parent = link.Ancestors().Select(element => (string?)element.Attribute("href")).FirstOrDefault(href => href is not null)
                ?? (answer.Name == "api" ? "/api" : throw new FormatException($"The link {link} has no address and is in none"));
            string relation = (string)link.Attribute("rel")!;
            link.SetAttributeValue("href", relation.EndsWith("/search", StringComparison.Ordinal)
                ? $"{parent}/{relation[..^7]}?search={{query}}"
                : $"{parent}/{relation}");
        }

        return answer;
    }
}
