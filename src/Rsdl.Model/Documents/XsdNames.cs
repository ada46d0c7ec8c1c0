namespace Rsdl.Model.Documents;

/// <summary>Names of the XML Schema language.</summary>
internal static class XsdNames
{
    public const string Namespace = "http://www.w3.org/2001/XMLSchema";
    public const string BindingNamespace = "http://java.sun.com/xml/ns/jaxb";
    public const string AnyType = "xs:anyType";
    public const string AnySimpleType = "xs:anySimpleType";
    public const string String = "xs:string";

    /// <summary>The local name of the current element when it belongs to the XML Schema language; otherwise empty.</summary>
    public static string SchemaName(this XmlCursor xml) => xml.NameIn(Namespace);

    /// <summary>
    /// A name that an attribute refers to: <c>xs:</c> and the local name for the XML Schema namespace, the local name for
    /// any other; <c>null</c> when the attribute is absent.
    /// </summary>
    public static string? Reference(this XmlCursor xml, string attribute)
    {
        string? text = xml.Attribute(attribute);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        int colon = text!.IndexOf(':');
        string prefix = colon < 0 ? string.Empty : text.Substring(0, colon);
        string local = text.Substring(colon + 1);
        string? space = xml.LookupNamespace(prefix);
        if (space is null && prefix.Length > 0)
        {
            xml.Report(
                ProblemKind.UnsupportedContent,
                $"The prefix of '{text}' is not declared; '{local}' is taken without it",
                xml.AttributePlace(attribute));
        }

        return space == Namespace ? "xs:" + local : local;
    }
}
