using System.Collections.Generic;
using System.Globalization;

namespace Rsdl.Model.Documents;

/// <summary>Reads an RSDL document; the cursor stands on its root element.</summary>
internal sealed class RsdlReader(XmlCursor xml)
{
    private readonly List<RsdlLink> _links = [];
    private readonly RsdlLinkReader _linkReader = new(xml);
    private string? _description;
    private RsdlVersion? _version;
    private bool _schemaSeen;
    private string? _schemaHref;
    private string? _schemaRel;
    private string? _schemaName;
    private string? _schemaDescription;
    private RsdlGeneral? _general;

    public RsdlDocument Read()
    {
        xml.ExpectAttributes("href", "rel");
        string? href = xml.Attribute("href");
        string? rel = xml.Attribute("rel");
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            ReadChild();
        }

        return new RsdlDocument(
            xml.Path,
            href,
            _description,
            _version,
            _schemaHref,
            _general,
            _links.ToEquatableArray(),
            xml.Problems.ToEquatableArray())
        {
            Rel = rel,
            SchemaRel = _schemaRel,
            SchemaName = _schemaName,
            SchemaDescription = _schemaDescription,
        };
    }

    private void ReadChild()
    {
        switch (xml.NameIn(string.Empty))
        {
            case "description":
                xml.ReadFoldedText(ref _description);
                break;
            case "version" when _version is null:
                _version = ReadVersion();
                break;
            case "schema" when !_schemaSeen:
                ReadSchema();
                break;
            case "general" when _general is null:
                _general = ReadGeneral();
                break;
            case "version" or "schema" or "general":
                xml.ReportRepeated();
                break;
            case "links":
                ReadLinks();
                break;
            default:
                xml.ReportElement();
                break;
        }
    }

    private RsdlVersion ReadVersion()
    {
        xml.ExpectAttributes("major", "minor", "build", "revision");
        var version = new RsdlVersion(Number("major"), Number("minor"), Number("build"), Number("revision"));
        xml.ExpectNoChildren();
        return version;
    }

    private int Number(string attribute)
    {
        string text = xml.Attribute(attribute) ?? "0";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        xml.Report(
            ProblemKind.UnsupportedContent,
            $"The value '{text}' of attribute '{attribute}' is no version number; 0 is assumed",
            xml.AttributePlace(attribute));
        return 0;
    }

    private void ReadSchema()
    {
        _schemaSeen = true;
        xml.ExpectAttributes("href", "rel");
        _schemaHref = xml.Attribute("href");
        _schemaRel = xml.Attribute("rel");
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            switch (xml.NameIn(string.Empty))
            {
                case "name":
                    xml.ReadText(ref _schemaName);
                    break;
                case "description":
                    xml.ReadFoldedText(ref _schemaDescription);
                    break;
                default:
                    xml.ReportElement();
                    break;
            }
        }
    }

    private RsdlGeneral ReadGeneral()
    {
        xml.ExpectAttributes("href", "rel");
        string? href = xml.Attribute("href");
        string? rel = xml.Attribute("rel");
        string? name = null;
        string? description = null;
        var request = new RsdlRequestReader(xml);
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            switch (xml.NameIn(string.Empty))
            {
                case "name":
                    xml.ReadFoldedText(ref name);
                    break;
                case "description":
                    xml.ReadFoldedText(ref description);
                    break;
                case "request":
                    request.ReadHeadersOnly();
                    break;
                default:
                    xml.ReportElement();
                    break;
            }
        }

        return new RsdlGeneral(href, name, description, request.Headers) { Rel = rel };
    }

    private void ReadLinks()
    {
        xml.ExpectAttributes();
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            if (xml.NameIn(string.Empty) != "link")
            {
                xml.ReportElement();
            }
            else if (_linkReader.Read() is { } link)
            {
                _links.Add(link);
            }
        }
    }
}
