using System.Collections.Generic;
using System.Xml.Linq;

namespace Rhev.Guide.Tests.Labs;

/// <summary>What the Manager answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Text">The body; empty when there was none.</param>
/// <param name="Headers">The headers.</param>
internal sealed record LabReply(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The body as XML; null when it is none.</summary>
    public XElement? Xml { get; } = Text.StartsWith('<') ? XElement.Parse(Text) : null;

    /// <summary>The status, with what a fault tells.</summary>
    public string Summary => Xml?.Name.LocalName == "fault"
        ? $"{Status} ({(string?)Xml.Element("reason")}: {(string?)Xml.Element("detail")})"
        : $"{Status}";
}
