namespace Rsdl.Model.Documents;

/// <summary>Reads an XML schema; the cursor stands on its root element.</summary>
internal sealed class XsdReader
{
    private readonly XmlCursor _xml;
    private readonly XsdDefinitions _definitions;
    private readonly XsdTypeReader _types;
    private readonly XsdSimpleTypeReader _simpleTypes;
    private readonly XsdAnnotation _annotation;

    public XsdReader(XmlCursor xml)
    {
        _xml = xml;
        _definitions = new XsdDefinitions(xml);
        _types = new XsdTypeReader(xml, _definitions);
        _simpleTypes = new XsdSimpleTypeReader(xml, _definitions);
        _annotation = new XsdAnnotation(xml);
    }

    public SchemaDocument Read()
    {
        ReadAttributes();
        int depth = _xml.Depth;
        while (_xml.MoveToChild(depth))
        {
            ReadComponent();
        }

        _annotation.RejectPropertyHint();
        _annotation.RejectClassHint();
        return new SchemaDocument(
            _xml.Path,
            _definitions.Types.ToEquatableArray(),
            _definitions.SimpleTypes.ToEquatableArray(),
            _definitions.Groups.ToEquatableArray(),
            _definitions.Roots.ToEquatableArray(),
            _xml.Problems.ToEquatableArray())
        {
            Documentation = _annotation.Documentation,
        };
    }

    private void ReadAttributes()
    {
        _xml.ExpectAttributes("id", "version", "targetNamespace", "elementFormDefault", "attributeFormDefault");
        if (_xml.Attribute("targetNamespace") is { } target)
        {
            _xml.Report(
                ProblemKind.UnsupportedContent,
                $"The target namespace '{target}' is ignored: names are read and written without a namespace",
                _xml.AttributePlace("targetNamespace"));
        }
    }

    private void ReadComponent()
    {
        switch (_xml.SchemaName())
        {
            case "element":
                ReadRoot();
                break;
            case "complexType":
                _xml.ExpectAttributes("id", "name");
                if (_definitions.Name() is { } typeName)
                {
                    _types.Read(typeName);
                }

                break;
            case "simpleType":
                _xml.ExpectAttributes("id", "name");
                if (_definitions.Name() is { } simpleTypeName)
                {
                    _definitions.Add(_simpleTypes.Read(simpleTypeName));
                }

                break;
            case "group":
                ReadGroup();
                break;
            case "annotation":
                _annotation.Read();
                break;
            default:
                _xml.ReportElement();
                break;
        }
    }

    private void ReadRoot()
    {
        SourcePlace place = _xml.Place;
        _xml.ExpectAttributes("id", "name", "type");
        if (_definitions.Name() is not { } name)
        {
            return;
        }

        string? type = _xml.Reference("type");
        var annotation = new XsdAnnotation(_xml);
        int depth = _xml.Depth;
        while (_xml.MoveToChild(depth))
        {
            switch (_xml.SchemaName())
            {
                case "annotation":
                    annotation.Read();
                    break;
                case "complexType" when type is null:
                    _xml.ExpectAttributes("id");
                    _types.Read(name);
                    type = name;
                    break;
                case "simpleType" when type is null:
                    type = _simpleTypes.ReadAnonymous(name);
                    break;
                default:
                    _xml.ReportElement();
                    break;
            }
        }

        annotation.RejectPropertyHint();
        annotation.RejectClassHint();
        _definitions.Add(new SchemaRoot(name, type ?? XsdNames.AnyType, place) { Documentation = annotation.Documentation });
    }

    private void ReadGroup()
    {
        SourcePlace place = _xml.Place;
        _xml.ExpectAttributes("id", "name");
        if (_definitions.Name() is not { } name)
        {
            return;
        }

        var particles = new XsdParticleReader(_xml, _definitions, _types, name);
        var annotation = new XsdAnnotation(_xml);
        int depth = _xml.Depth;
        while (_xml.MoveToChild(depth))
        {
            switch (_xml.SchemaName())
            {
                case "annotation":
                    annotation.Read();
                    break;
                case "sequence" or "all" or "choice":
                    particles.ReadModelGroup();
                    break;
                default:
                    _xml.ReportElement();
                    break;
            }
        }

        annotation.RejectPropertyHint();
        annotation.RejectClassHint();
        _definitions.Add(new SchemaGroup(name, particles.Particles, place) { Documentation = annotation.Documentation });
    }
}
