using System;
using System.Collections.Generic;
using System.Linq;

namespace Rsdl.Model.Documents;

/// <summary>Reads what a request needs; the cursor stands on the <c>request</c> element.</summary>
internal sealed class RsdlRequestReader(XmlCursor xml)
{
    private readonly RsdlParameterReader _parameters = new(xml);
    private readonly List<RsdlHeader> _headers = [];
    private readonly List<RsdlUrlParameter> _urlParameters = [];
    private bool _seen;
    private bool _bodySeen;
    private string? _httpMethod;

    public string? HttpMethod => _httpMethod;

    public EquatableArray<RsdlHeader> Headers => _headers.ToEquatableArray();

    public EquatableArray<RsdlUrlParameter> UrlParameters => _urlParameters.ToEquatableArray();

    public RsdlBody? Body { get; private set; }

    public void Read() => Read(headersOnly: false);

    /// <summary>Reads headers and reports whatever else the request holds.</summary>
    public void ReadHeadersOnly() => Read(headersOnly: true);

    private void Read(bool headersOnly)
    {
        if (_seen)
        {
            xml.ReportRepeated();
            return;
        }

        _seen = true;
        xml.ExpectAttributes();
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            switch (xml.NameIn(string.Empty))
            {
                case "headers":
                    ReadHeaders();
                    break;
                case "http_method" when !headersOnly:
                    xml.ReadText(ref _httpMethod);
                    break;
                case "url" when !headersOnly:
                    ReadUrl();
                    break;
                case "body" when !headersOnly && _bodySeen:
                    xml.ReportRepeated();
                    break;
                case "body" when !headersOnly:
                    _bodySeen = true;
                    Body = ReadBody();
                    break;
                default:
                    xml.ReportElement();
                    break;
            }
        }
    }

    private void ReadHeaders()
    {
        xml.ExpectAttributes();
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            if (xml.NameIn(string.Empty) == "header")
            {
                ReadHeader();
            }
            else
            {
                xml.ReportElement();
            }
        }
    }

    private void ReadHeader()
    {
        SourcePlace place = xml.Place;
        xml.ExpectAttributes("required");
        bool required = xml.BooleanAttribute("required") ?? false;
        string? name = null;
        string? value = null;
        string? description = null;
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
                case "description":
                    xml.ReadFoldedText(ref description);
                    break;
                case "deprecated":
                    deprecated = xml.ReadBoolean();
                    break;
                default:
                    xml.ReportElement();
                    break;
            }
        }

        if (name is null)
        {
            xml.Report(ProblemKind.InvalidLink, "A header without a name was dropped", place);
        }
        else if (_headers.Any(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            xml.Report(ProblemKind.DuplicateDefinition, $"Header '{name}' occurs more than once; the first is used", place);
        }
        else
        {
            _headers.Add(new RsdlHeader(name, value, description, required, deprecated));
        }
    }

    private void ReadUrl()
    {
        xml.ExpectAttributes();
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            if (xml.NameIn(string.Empty) == "parameters_set")
            {
                _parameters.ReadUrlSet(_urlParameters);
            }
            else
            {
                xml.ReportElement();
            }
        }
    }

    private RsdlBody? ReadBody()
    {
        xml.ExpectAttributes("required");
        bool? required = xml.BooleanAttribute("required");
        string? type = null;
        var sets = new List<RsdlParameterSet>();
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            switch (xml.NameIn(string.Empty))
            {
                case "type":
                    xml.ReadText(ref type);
                    break;
                case "parameters_set":
                    sets.Add(_parameters.ReadSet());
                    break;
                default:
                    xml.ReportElement();
                    break;
            }
        }

        return type is null && required is null && sets.Count == 0
            ? null
            : new RsdlBody(type, required, sets.ToEquatableArray());
    }
}
