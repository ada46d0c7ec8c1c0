using System.Collections.Generic;

namespace Rsdl.Model.Documents;

/// <summary>Reads simple types; the cursor stands on a <c>simpleType</c> element.</summary>
internal sealed class XsdSimpleTypeReader(XmlCursor xml, XsdDefinitions definitions)
{
    public SchemaSimpleType Read(string name)
    {
        SourcePlace place = xml.Place;
        var annotation = new XsdAnnotation(xml);
        var values = new List<string>();
        string? baseType = null;
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            switch (xml.SchemaName())
            {
                case "annotation":
                    annotation.Read();
                    break;
                case "restriction":
                    baseType = ReadRestriction(values);
                    break;
                default:
                    // xs:list and xs:union: what is left is text.
                    xml.ReportElement();
                    break;
            }
        }

        annotation.RejectPropertyHint();
        annotation.RejectClassHint();
        return new SchemaSimpleType(name, baseType ?? XsdNames.String, values.ToEquatableArray(), annotation.Documentation, place);
    }

    /// <summary>Reads a simple type without a name; one that allows certain values only is defined under the name.</summary>
    /// <returns>The name of the type to use.</returns>
    public string ReadAnonymous(string name)
    {
        xml.ExpectAttributes("id");
        SchemaSimpleType type = Read(name);
        if (type.Values.Count == 0 && type.Documentation is null)
        {
            return type.Base;
        }

        definitions.Add(type);
        return name;
    }

    private string? ReadRestriction(List<string> values)
    {
        xml.ExpectAttributes("id", "base");
        string? baseType = xml.Reference("base");
        var annotation = new XsdAnnotation(xml);
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            switch (xml.SchemaName())
            {
                case "annotation":
                    annotation.Read();
                    break;
                case "enumeration":
                    ReadEnumeration(values);
                    break;
                default:
                    xml.ReportElement();
                    break;
            }
        }

        annotation.Reject();
        return baseType;
    }

    private void ReadEnumeration(List<string> values)
    {
        xml.ExpectAttributes("id", "value");
        if (xml.Attribute("value") is not { } value)
        {
            xml.Report(ProblemKind.UnsupportedContent, $"Element '{xml.QualifiedName}' without a value was ignored");
        }
        else if (values.Contains(value))
        {
            xml.Report(ProblemKind.DuplicateDefinition, $"The value '{value}' is listed more than once");
        }
        else
        {
            values.Add(value);
        }

        var annotation = new XsdAnnotation(xml);
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            if (xml.SchemaName() == "annotation")
            {
                annotation.Read();
            }
            else
            {
                xml.ReportElement();
            }
        }

        annotation.Reject();
    }
}
