using System.Collections.Generic;

namespace Rsdl.Model.Documents;

/// <summary>Reads parameter sets; the cursor stands on a <c>parameters_set</c> element.</summary>
internal sealed class RsdlParameterReader(XmlCursor xml)
{
    /// <summary>Reads a set of body parameters, with the sets that are nested in collections.</summary>
    public RsdlParameterSet ReadSet()
    {
        xml.ExpectAttributes();
        string? description = null;
        bool deprecated = false;
        var parameters = new List<RsdlParameter>();
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            switch (xml.NameIn(string.Empty))
            {
                case "description":
                    xml.ReadFoldedText(ref description);
                    break;
                case "deprecated":
                    deprecated = xml.ReadBoolean();
                    break;
                case "parameter":
                    ReadParameter(parameters);
                    break;
                default:
                    xml.ReportElement();
                    break;
            }
        }

        return new RsdlParameterSet(description, deprecated, parameters.ToEquatableArray());
    }

    /// <summary>Adds a set's URL parameters to those of the sets before.</summary>
    public void ReadUrlSet(List<RsdlUrlParameter> parameters)
    {
        xml.ExpectAttributes();
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            if (xml.NameIn(string.Empty) == "parameter")
            {
                ReadUrlParameter(parameters);
            }
            else
            {
                xml.ReportElement();
            }
        }
    }

    private void ReadParameter(List<RsdlParameter> parameters)
    {
        SourcePlace place = xml.Place;
        xml.ExpectAttributes("required", "type");
        bool required = xml.BooleanAttribute("required") ?? false;
        string? type = xml.Attribute("type");
        string? name = null;
        bool deprecated = false;
        var nested = new List<RsdlParameterSet>();
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            switch (xml.NameIn(string.Empty))
            {
                case "name":
                    xml.ReadText(ref name);
                    break;
                case "deprecated":
                    deprecated = xml.ReadBoolean();
                    break;
                case "parameters_set":
                    nested.Add(ReadSet());
                    break;
                default:
                    xml.ReportElement();
                    break;
            }
        }

        if (IsNamed(name, place))
        {
            parameters.Add(new RsdlParameter(name!, type, required, deprecated, nested.ToEquatableArray(), place));
        }
    }

    private void ReadUrlParameter(List<RsdlUrlParameter> parameters)
    {
        SourcePlace place = xml.Place;
        xml.ExpectAttributes("required", "type", "context");
        bool required = xml.BooleanAttribute("required") ?? false;
        string? type = xml.Attribute("type");
        string? context = xml.Attribute("context");
        string? name = null;
        string? value = null;
        bool deprecated = false;
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            switch (xml.NameIn(string.Empty))
            {
                case "name":
                    xml.ReadText(ref name);
                    break;
                case "value":
                    xml.ReadText(ref value);
                    break;
                case "deprecated":
                    deprecated = xml.ReadBoolean();
                    break;
                default:
                    xml.ReportElement();
                    break;
            }
        }

        if (IsNamed(name, place))
        {
            parameters.Add(new RsdlUrlParameter(name!, value, type, context, required, deprecated, place));
        }
    }

    private bool IsNamed(string? name, SourcePlace place)
    {
        if (name is null)
        {
            xml.Report(ProblemKind.InvalidLink, "A parameter without a name was dropped", place);
        }

        return name is not null;
    }
}
