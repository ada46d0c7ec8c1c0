using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;

namespace Rsdl.Tool.Docs.Html;

/// <summary>An element of a page, made by a collection initializer. All text and all attribute values are escaped.</summary>
/// <param name="name">The element's name; empty for content without an element around it.</param>
internal sealed class HtmlElement(string name) : IEnumerable
{
    private static readonly HashSet<string> Void = ["br", "input", "link", "meta"];

    /// <summary>Elements around which line ends mean nothing.</summary>
    private static readonly HashSet<string> Block =
    [
        "body", "div", "dl", "footer", "form", "head", "header", "html", "main", "nav", "section", "table", "tbody", "thead", "tr", "ul",
    ];

    /// <summary>Elements after which a line end means nothing.</summary>
    private static readonly HashSet<string> Line =
    [
        "caption", "dd", "dt", "h1", "h2", "h3", "h4", "input", "label", "li", "link", "meta", "p", "pre", "script", "td", "th", "title",
    ];

    private readonly List<(string Name, string Value)> _attributes = [];
    private readonly List<object> _children = [];

    /// <summary>Text.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator HtmlElement?(string? text) => text is null ? null : new HtmlElement("") { text };

    /// <summary>A link.</summary>
    public static HtmlElement Link(string href, HtmlElement content) => new("a") { { "href", href }, content };

    /// <summary>Elements with a text between each two.</summary>
    public static HtmlElement Join(string separator, IEnumerable<HtmlElement> parts)
    {
        HtmlElement all = new("");
        foreach (HtmlElement part in parts)
        {
            if (all._children.Count > 0)
            {
                all.Add(separator);
            }

            all.Add(part);
        }

        return all;
    }

    /// <summary>Adds an attribute; <c>null</c> leaves it out.</summary>
    public void Add(string attribute, string? value)
    {
        if (value is not null)
        {
            _attributes.Add((attribute, value));
        }
    }

    /// <summary>Adds text.</summary>
    public void Add(string text) => _children.Add(text);

    /// <summary>Adds an element; <c>null</c> adds nothing.</summary>
    public void Add(HtmlElement? child)
    {
        if (child is not null)
        {
            _children.Add(child);
        }
    }

    /// <summary>Adds elements.</summary>
    public void Add(IEnumerable<HtmlElement> children) => _children.AddRange(children);

    /// <summary>The children: text and elements.</summary>
    public IEnumerator GetEnumerator() => _children.GetEnumerator();

    /// <inheritdoc/>
    public override string ToString()
    {
        StringBuilder text = new();
        WriteTo(text);
        return text.ToString();
    }

    private void WriteTo(StringBuilder text)
    {
        if (name.Length > 0)
        {
            text.Append('<').Append(name);
            foreach ((string attribute, string value) in _attributes)
            {
                text.Append(' ').Append(attribute).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
            }

            text.Append(Block.Contains(name) ? ">\n" : ">");
        }

        foreach (object child in _children)
        {
            if (child is HtmlElement element)
            {
                element.WriteTo(text);
            }
            else
            {
                text.Append(WebUtility.HtmlEncode((string)child));
            }
        }

        if (name.Length > 0)
        {
            if (!Void.Contains(name))
            {
                text.Append("</").Append(name).Append('>');
            }

            if (Block.Contains(name) || Line.Contains(name))
            {
                text.Append('\n');
            }
        }
    }
}
