namespace Rsdl.Model.Documents;

/// <summary>Reads complex types; the cursor stands on a <c>complexType</c> element.</summary>
internal sealed class XsdTypeReader(XmlCursor xml, XsdDefinitions definitions)
{
    /// <summary>Reads a type and defines it under the name.</summary>
    public void Read(string name)
    {
        SourcePlace place = xml.Place;
        var particles = new XsdParticleReader(xml, definitions, this, name);
        var annotation = new XsdAnnotation(xml);
        string? baseType = null;
        string? textType = null;
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            switch (xml.SchemaName())
            {
                case "annotation":
                    annotation.Read();
                    break;
                case "complexContent":
                    baseType = ReadDerivation(particles);
                    break;
                case "simpleContent":
                    textType = ReadDerivation(particles) ?? XsdNames.String;
                    break;
                default:
                    ReadContent(particles);
                    break;
            }
        }

        annotation.RejectPropertyHint();
        definitions.Add(new SchemaType(
            name,
            baseType == XsdNames.AnyType ? null : baseType,
            textType,
            particles.Particles,
            annotation.Documentation,
            annotation.ClassHint,
            place));
    }

    private string? ReadDerivation(XsdParticleReader particles)
    {
        xml.ExpectAttributes("id");
        var annotation = new XsdAnnotation(xml);
        string? baseType = null;
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            switch (xml.SchemaName())
            {
                case "annotation":
                    annotation.Read();
                    break;
                case "extension" when baseType is null:
                    baseType = ReadExtension(particles);
                    break;
                case "restriction" when baseType is null:
                    SourcePlace place = xml.Place;
                    string name = xml.QualifiedName;
                    baseType = ReadExtension(particles);
                    if (baseType != XsdNames.AnyType)
                    {
                        xml.Report(ProblemKind.UnsupportedContent, $"Element '{name}' of '{baseType}' is read as an extension", place);
                    }

                    break;
                default:
                    xml.ReportElement();
                    break;
            }
        }

        annotation.Reject();
        return baseType;
    }

    private string? ReadExtension(XsdParticleReader particles)
    {
        xml.ExpectAttributes("id", "base");
        string? baseType = xml.Reference("base");
        if (baseType is null)
        {
            xml.Report(ProblemKind.UnsupportedContent, $"Element '{xml.QualifiedName}' names no base type");
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
                ReadContent(particles);
            }
        }

        annotation.Reject();
        return baseType;
    }

    private void ReadContent(XsdParticleReader particles)
    {
        switch (xml.SchemaName())
        {
            case "sequence" or "all" or "choice":
                particles.ReadModelGroup();
                break;
            case "group":
                particles.ReadGroupReference();
                break;
            case "attribute":
                particles.ReadAttribute();
                break;
            case "anyAttribute":
                // Entities keep every attribute that they do not know.
                break;
            default:
                xml.ReportElement();
                break;
        }
    }
}
