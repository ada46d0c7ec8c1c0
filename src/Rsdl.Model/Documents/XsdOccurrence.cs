using System.Globalization;

namespace Rsdl.Model.Documents;

/// <summary>How often a particle occurs.</summary>
internal readonly record struct XsdOccurrence(bool Required, bool Repeated)
{
    /// <summary>Reads <c>minOccurs</c> and <c>maxOccurs</c> of the current element; what is no count is reported and 1.</summary>
    public static XsdOccurrence Read(XmlCursor xml)
    {
        string maximum = xml.Attribute("maxOccurs") ?? "1";
        return new XsdOccurrence(
            Count(xml, "minOccurs", 0) > 0,
            maximum == "unbounded" || Count(xml, "maxOccurs", 1) > 1);
    }

    private static uint Count(XmlCursor xml, string attribute, uint least)
    {
        string text = xml.Attribute(attribute) ?? "1";
        if (uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint count) && count >= least)
        {
            return count;
        }

        xml.Report(
            ProblemKind.UnsupportedContent,
            $"The value '{text}' of attribute '{attribute}' is not understood; 1 is assumed",
            xml.AttributePlace(attribute));
        return 1;
    }
}
