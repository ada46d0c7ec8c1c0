using System.Collections.Generic;
using System.Linq;

namespace Rsdl.Model.Documents;

/// <summary>Reads simple types; the cursor stands on a <c>simpleType</c> element.</summary>
internal sealed class XsdSimpleTypeReader(XmlCursor xml, XsdDefinitions definitions)
{
    public SchemaSimpleType Read(string name)
    {
        SourcePlace place = xml.Place;
        var annotation = new XsdAnnotation(xml);
        var values = new List<SchemaValue>();
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

    private string? ReadRestriction(List<SchemaValue> values)
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

    private void ReadEnumeration(List<SchemaValue> values)
    {
        SourcePlace place = xml.Place;
        xml.ExpectAttributes("id", "value");
        string element = xml.QualifiedName;
        string? value = xml.Attribute("value");
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

        annotation.RejectPropertyHint();
        annotation.RejectClassHint();
        if (value is null)
        {
            xml.Report(ProblemKind.UnsupportedContent, $"Element '{element}' without a value was ignored", place);
        }
        else if (values.Any(other => other.Value == value))
        {
            xml.Report(ProblemKind.DuplicateDefinition, $"The value '{value}' is listed more than once", place);
        }
        else
        {
            values.Add(new SchemaValue(value, annotation.Documentation));
        }
    }
}
