using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Xml;

namespace Rsdl.Model.Documents;

/// <summary>
/// Walks a document element by element. Whatever a caller does not ask for is reported or, below an element that was
/// reported, passed over; elements nested deeper than <see cref="MaxDepth"/> levels make the document malformed.
/// </summary>
internal sealed class XmlCursor(
    string path, XmlReader reader, List<Problem> problems, CancellationToken cancellationToken)
{
    public const int MaxDepth = 64;

    private const string NamespaceDeclarations = "http://www.w3.org/2000/xmlns/";
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";
    private const string InstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly IXmlLineInfo _lines = (IXmlLineInfo)reader;
    private readonly StringPool _strings = new();
    private readonly string[] _openElements = new string[MaxDepth];

    public string Path => path;

    public int Depth => reader.Depth;

    /// <summary>The name as written, for messages.</summary>
    public string QualifiedName => reader.Name;

    public SourcePlace Place => new(path, _lines.LineNumber, _lines.LinePosition);

    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>The local name of an element of that namespace; empty for an element of another one.</summary>
    public string NameIn(string namespaceName) => reader.NamespaceURI == namespaceName ? reader.LocalName : string.Empty;

    public void MoveToRoot()
    {
        while (Read() && reader.NodeType != XmlNodeType.Element)
        {
        }
    }

    public void MoveToEnd()
    {
        while (Read())
        {
        }
    }

    /// <summary>Moves to the next child of the element at that depth, past what is left of the child before.</summary>
    /// <returns><c>false</c> at the end of the element.</returns>
    public bool MoveToChild(int depth) => MoveToChild(depth, null);

    /// <summary>Reads the text of the current element, trimmed; it may have these attributes.</summary>
    public string ReadText(params string[] attributes)
    {
        ExpectAttributes(attributes);
        var text = new StringBuilder();
        int depth = Depth;
        while (MoveToChild(depth, text))
        {
            ReportElement();
        }

        return _strings.Share(text.ToString().Trim());
    }

    /// <summary>Reads the text of the current element into a field that must still be empty.</summary>
    public void ReadText(ref string? field)
    {
        if (field is not null)
        {
            ReportRepeated();
            return;
        }

        string text = ReadText();
        field = text.Length == 0 ? null : text;
    }

    /// <summary>As <see cref="ReadText(ref string?)"/>, with every run of white space made one blank.</summary>
    public void ReadFoldedText(ref string? field)
    {
        bool first = field is null;
        ReadText(ref field);
        if (first && field is not null)
        {
            field = _strings.Share(Folded(field));
        }
    }

    /// <summary>
    /// Reads the current element whatever it holds: its own text, trimmed, and the text of its children by name. Deeper content is
    /// passed over.
    /// </summary>
    public (string Text, IReadOnlyDictionary<string, string> Children) ReadContent()
    {
        var text = new StringBuilder();
        var children = new Dictionary<string, string>(StringComparer.Ordinal);
        int depth = Depth;
        while (MoveToChild(depth, text))
        {
            string name = QualifiedName;
            var childText = new StringBuilder();
            while (MoveToChild(depth + 1, childText))
            {
                // Nothing of it is asked for.
            }

            children[name] = _strings.Share(childText.ToString().Trim());
        }

        return (_strings.Share(text.ToString().Trim()), children);
    }

    /// <summary>Reads a boolean element; what is no boolean is reported and false.</summary>
    public bool ReadBoolean()
    {
        SourcePlace place = Place;
        string name = QualifiedName;
        return ToBoolean(ReadText(), $"element '{name}'", place);
    }

    /// <summary>The value of an attribute without namespace, trimmed; <c>null</c> when absent.</summary>
    public string? Attribute(string name) => reader.GetAttribute(name) is { } value ? _strings.Share(value.Trim()) : null;

    /// <summary>A boolean attribute: <c>null</c> when absent; what is no boolean is reported and false.</summary>
    public bool? BooleanAttribute(string name) =>
        Attribute(name) is { } text ? ToBoolean(text, $"attribute '{name}'", AttributePlace(name)) : null;

    public SourcePlace AttributePlace(string name)
    {
        if (!reader.MoveToAttribute(name))
        {
            return Place;
        }

        SourcePlace place = Place;
        reader.MoveToElement();
        return place;
    }

    /// <summary>
    /// Reports every attribute of the current element that is not one of these. Those of the namespaces of XML itself say
    /// nothing about content, and those of the Java binding are settings of its compiler.
    /// </summary>
    public void ExpectAttributes(params string[] names)
    {
        while (reader.MoveToNextAttribute())
        {
            bool known = reader.NamespaceURI is NamespaceDeclarations or InstanceNamespace or XmlNamespace or XsdNames.BindingNamespace
                || (reader.NamespaceURI.Length == 0 && Array.IndexOf(names, reader.Name) >= 0);
            if (!known)
            {
                string element = _openElements[reader.Depth - 1];
                Report(ProblemKind.UnsupportedContent, $"Attribute '{reader.Name}' of '{element}' is not understood and was ignored");
            }
        }

        reader.MoveToElement();
    }

    /// <summary>Reports every child of the current element.</summary>
    public void ExpectNoChildren()
    {
        int depth = Depth;
        while (MoveToChild(depth))
        {
            ReportElement();
        }
    }

    public string? LookupNamespace(string prefix) => reader.LookupNamespace(prefix);

    public void Report(ProblemKind kind, string message) => Report(kind, message, Place);

    public void Report(ProblemKind kind, string message, SourcePlace place) => problems.Add(new Problem(kind, message, place));

    /// <summary>Reports the current element as one that nothing here understands.</summary>
    public void ReportElement() => Report(
        ProblemKind.UnsupportedContent,
        $"Element '{QualifiedName}' in '{_openElements[Depth - 1]}' is not understood and was ignored");

    /// <summary>Reports the current element as one that occurred already.</summary>
    public void ReportRepeated() => Report(
        ProblemKind.DuplicateDefinition,
        $"Element '{QualifiedName}' occurs more than once in '{_openElements[Depth - 1]}'; the first is used");

    /// <summary>The text with every run of white space made one blank.</summary>
    public static string Folded(string text) =>
        string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private bool MoveToChild(int depth, StringBuilder? text)
    {
        if (reader.Depth == depth && reader.IsEmptyElement)
        {
            return false;
        }

        while (Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth == depth + 1:
                    return true;
                case XmlNodeType.EndElement when reader.Depth == depth:
                    return false;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                    when reader.Depth == depth + 1:
                    KeepOrReport(text, _openElements[depth]);
                    break;
            }
        }

        return false;
    }

    private void KeepOrReport(StringBuilder? text, string element)
    {
        if (text is not null)
        {
            text.Append(reader.Value);
        }
        else if (!string.IsNullOrWhiteSpace(reader.Value))
        {
            Report(ProblemKind.UnsupportedContent, $"Text directly in '{element}' is not understood and was ignored");
        }
    }

    private bool Read()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!reader.Read())
        {
            return false;
        }

        if (reader.NodeType == XmlNodeType.Element)
        {
            if (reader.Depth >= MaxDepth)
            {
                throw new XmlException(
                    $"Elements are nested deeper than {MaxDepth} levels", null, _lines.LineNumber, _lines.LinePosition);
            }

            _openElements[reader.Depth] = reader.Name;
        }

        return true;
    }

    private bool ToBoolean(string text, string what, SourcePlace place)
    {
        switch (text.ToUpperInvariant())
        {
            case "TRUE" or "1":
                return true;
            case "FALSE" or "0":
                return false;
            default:
                Report(ProblemKind.UnsupportedContent, $"The value '{text}' of {what} is no boolean; false is assumed", place);
                return false;
        }
    }
}
