namespace Rsdl.Model.Documents;

/// <summary>Collects what <c>xs:annotation</c> elements say about the component that holds them.</summary>
internal sealed class XsdAnnotation(XmlCursor xml)
{
    private SourcePlace _documentationPlace;
    private SourcePlace _propertyPlace;
    private SourcePlace _classPlace;

    public string? Documentation { get; private set; }

    public string? PropertyHint { get; private set; }

    public string? ClassHint { get; private set; }

    /// <summary>Reads the annotation on which the cursor stands.</summary>
    public void Read()
    {
        xml.ExpectAttributes("id");
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            switch (xml.SchemaName())
            {
                case "documentation":
                    ReadDocumentation();
                    break;
                case "appinfo":
                    ReadApplicationInformation();
                    break;
                default:
                    xml.ReportElement();
                    break;
            }
        }
    }

    /// <summary>Reports documentation that has no place where it stands.</summary>
    public void RejectDocumentation()
    {
        if (Documentation is not null)
        {
            xml.Report(ProblemKind.UnsupportedContent, "Documentation has no effect here and was ignored", _documentationPlace);
        }
    }

    /// <summary>Reports a property name that nothing here can take.</summary>
    public void RejectPropertyHint()
    {
        if (PropertyHint is not null)
        {
            xml.Report(
                ProblemKind.UnsupportedContent, $"The property name '{PropertyHint}' has no effect here and was ignored", _propertyPlace);
        }
    }

    /// <summary>Reports a class name that nothing here can take.</summary>
    public void RejectClassHint()
    {
        if (ClassHint is not null)
        {
            xml.Report(ProblemKind.UnsupportedContent, $"The class name '{ClassHint}' has no effect here and was ignored", _classPlace);
        }
    }

    /// <summary>Reports everything: for a component that keeps no annotation.</summary>
    public void Reject()
    {
        RejectDocumentation();
        RejectPropertyHint();
        RejectClassHint();
    }

    private void ReadDocumentation()
    {
        SourcePlace place = xml.Place;
        string text = XmlCursor.Folded(xml.ReadText("source"));
        if (text.Length > 0)
        {
            _documentationPlace = Documentation is null ? place : _documentationPlace;
            Documentation = Documentation is null ? text : Documentation + " " + text;
        }
    }

    private void ReadApplicationInformation()
    {
        xml.ExpectAttributes("source");
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            switch (xml.NameIn(XsdNames.BindingNamespace))
            {
                case "property":
                    ReadPropertyHint();
                    break;
                case "class":
                    ReadClassHint();
                    break;
                case "globalBindings":
                    // Settings of the Java binding compiler; they say nothing about representations.
                    break;
                default:
                    ReadMisspelt();
                    break;
            }
        }
    }

    private void ReadMisspelt()
    {
        if (xml.NameIn(string.Empty) == "jaxbroperty")
        {
            xml.Report(ProblemKind.UnsupportedContent, "Element 'jaxbroperty' is taken for the 'jaxb:property' that was meant");
            ReadPropertyHint();
        }
        else
        {
            xml.ReportElement();
        }
    }

    private void ReadPropertyHint()
    {
        // generateIsSetMethod is a setting of the Java binding compiler, too.
        xml.ExpectAttributes("name", "generateIsSetMethod");
        SourcePlace place = xml.Place;
        if (ReadHint(PropertyHint) is { } name)
        {
            PropertyHint = name;
            _propertyPlace = place;
        }
    }

    private void ReadClassHint()
    {
        xml.ExpectAttributes("name");
        SourcePlace place = xml.Place;
        if (ReadHint(ClassHint) is { } name)
        {
            ClassHint = name;
            _classPlace = place;
        }
    }

    private string? ReadHint(string? before)
    {
        string? name = xml.Attribute("name");
        if (name is not null && before is not null)
        {
            xml.ReportRepeated();
            name = null;
        }

        xml.ExpectNoChildren();
        return string.IsNullOrEmpty(name) ? null : name;
    }
}
