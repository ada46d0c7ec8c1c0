namespace Rsdl.Model.Schema;

/// <summary>The built-in types of XML Schema.</summary>
internal static class XsType
{
    public const string Prefix = "xs:";

    /// <summary>What a built-in type is in C#; <c>null</c> when there is no such type.</summary>
    public static ValueKind? KindOf(string typeName) => typeName switch
    {
        "xs:boolean" => ValueKind.Boolean,
        "xs:byte" or "xs:unsignedByte" or "xs:short" or "xs:unsignedShort" or "xs:int" => ValueKind.Int32,
        "xs:unsignedInt" or "xs:long" => ValueKind.Int64,
        "xs:unsignedLong" or "xs:decimal" or "xs:integer" or "xs:nonNegativeInteger" or "xs:positiveInteger"
            or "xs:negativeInteger" or "xs:nonPositiveInteger" => ValueKind.Decimal,
        "xs:float" or "xs:double" => ValueKind.Double,
        "xs:dateTime" => ValueKind.DateTime,
        "xs:string" or "xs:normalizedString" or "xs:token" or "xs:anyURI" or "xs:anySimpleType" or "xs:date" or "xs:time"
            or "xs:duration" or "xs:base64Binary" or "xs:hexBinary" or "xs:language" or "xs:Name" or "xs:NCName" or "xs:NMTOKEN"
            or "xs:QName" or "xs:ID" or "xs:IDREF" or "xs:gYear" or "xs:gYearMonth" or "xs:gMonth" or "xs:gMonthDay"
            or "xs:gDay" => ValueKind.Text,
        _ => null,
    };

    /// <summary>
    /// What the type text of a parameter means, tolerating what real documents write (<c>xs:boolen</c>,
    /// <c>xs:int,</c>); <c>null</c> when it means no type at all.
    /// </summary>
    public static ValueKind? KindOfParameter(string? text)
    {
        string name = (text ?? "").Trim();
        int end = Prefix.Length;
        while (end < name.Length && char.IsLetter(name[end]))
        {
            end++;
        }

        if (!name.StartsWith(Prefix, System.StringComparison.Ordinal))
        {
            return null;
        }

        name = name.Substring(0, end);
        return name == "xs:boolen" ? ValueKind.Boolean : KindOf(name);
    }
}
