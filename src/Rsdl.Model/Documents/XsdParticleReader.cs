using System.Collections.Generic;

namespace Rsdl.Model.Documents;

/// <summary>Reads the members of one complex type or group.</summary>
internal sealed class XsdParticleReader(XmlCursor xml, XsdDefinitions definitions, XsdTypeReader types, string owner)
{
    private readonly List<SchemaParticle> _particles = [];
    private readonly XsdSimpleTypeReader _simpleTypes = new(xml, definitions);
    private int _choices;

    public EquatableArray<SchemaParticle> Particles => _particles.ToEquatableArray();

    /// <summary>Reads a <c>sequence</c>, <c>all</c> or <c>choice</c>.</summary>
    public void ReadModelGroup() => ReadModelGroup(default);

    /// <summary>Reads a reference to a group.</summary>
    public void ReadGroupReference() => ReadGroupReference(default);

    /// <summary>Reads an <c>attribute</c>.</summary>
    public void ReadAttribute()
    {
        if (xml.Reference("ref") is { } reference)
        {
            xml.Report(ProblemKind.UnsupportedContent, $"The reference to the global attribute '{reference}' was ignored");
            return;
        }

        SourcePlace place = xml.Place;
        xml.ExpectAttributes("id", "name", "type", "use", "default", "fixed");
        if (definitions.Name() is not { } name)
        {
            return;
        }

        string? use = xml.Attribute("use");
        if (use is not (null or "optional" or "required"))
        {
            xml.Report(
                ProblemKind.UnsupportedContent,
                $"The use '{use}' of attribute '{name}' is not understood; the attribute is taken for an optional one",
                xml.AttributePlace("use"));
        }

        ReadMember(new SchemaParticle(
            SchemaParticleKind.Attribute, name, null, use == "required", false, 0, null, null, place));
    }

    private void ReadModelGroup(XsdScope outer)
    {
        xml.ExpectAttributes("id", "minOccurs", "maxOccurs");
        XsdScope scope = outer.Within(XsdOccurrence.Read(xml));
        int choice = xml.SchemaName() == "choice" ? ++_choices : 0;
        int alternative = 0;
        int first = _particles.Count;
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
                alternative++;
                ReadParticle(choice == 0 ? scope : scope.Within(new SchemaAlternative(choice, alternative)));
            }
        }

        annotation.RejectDocumentation();
        annotation.RejectClassHint();
        ApplyPropertyHint(annotation, first);
    }

    private void ReadParticle(XsdScope scope)
    {
        switch (xml.SchemaName())
        {
            case "element":
                ReadElement(scope);
                break;
            case "group":
                ReadGroupReference(scope);
                break;
            case "sequence" or "all" or "choice":
                ReadModelGroup(scope);
                break;
            case "any":
                // Entities keep every element that they do not know.
                break;
            default:
                xml.ReportElement();
                break;
        }
    }

    private void ReadElement(XsdScope scope)
    {
        if (xml.Reference("ref") is { } reference)
        {
            xml.ExpectAttributes("id", "ref", "minOccurs", "maxOccurs");
            ReadMember(Particle(SchemaParticleKind.ElementReference, reference, scope));
            return;
        }

        xml.ExpectAttributes("id", "name", "type", "minOccurs", "maxOccurs", "default", "fixed");
        if (definitions.Name() is { } name)
        {
            ReadMember(Particle(SchemaParticleKind.Element, name, scope));
        }
    }

    private void ReadGroupReference(XsdScope scope)
    {
        xml.ExpectAttributes("id", "ref", "minOccurs", "maxOccurs");
        if (xml.Reference("ref") is { } reference)
        {
            ReadMember(Particle(SchemaParticleKind.GroupReference, reference, scope));
        }
        else
        {
            xml.Report(ProblemKind.UnsupportedContent, $"Element '{xml.QualifiedName}' refers to no group and was ignored");
        }
    }

    private SchemaParticle Particle(SchemaParticleKind kind, string name, XsdScope outer)
    {
        XsdScope scope = outer.Within(XsdOccurrence.Read(xml));
        return new SchemaParticle(kind, name, null, !scope.Optional, scope.Repeated, scope.InnermostChoice, null, null, xml.Place)
        {
            Alternatives = scope.Alternatives,
        };
    }

    /// <summary>Completes a member with its type and annotation, and keeps it.</summary>
    private void ReadMember(SchemaParticle member)
    {
        string synthesizedName = owner + "_" + member.Name;
        bool reference = member.Kind is SchemaParticleKind.ElementReference or SchemaParticleKind.GroupReference;
        string? type = reference ? null : xml.Reference("type");
        string? defaultValue = reference ? null : xml.Attribute("default");
        string? fixedValue = reference ? null : xml.Attribute("fixed");
        bool typed = reference || type is not null;
        var annotation = new XsdAnnotation(xml);
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            switch (xml.SchemaName())
            {
                case "annotation":
                    annotation.Read();
                    break;
                case "complexType" when !typed && member.Kind == SchemaParticleKind.Element:
                    xml.ExpectAttributes("id");
                    types.Read(synthesizedName);
                    (type, typed) = (synthesizedName, true);
                    break;
                case "simpleType" when !typed:
                    (type, typed) = (_simpleTypes.ReadAnonymous(synthesizedName), true);
                    break;
                default:
                    xml.ReportElement();
                    break;
            }
        }

        annotation.RejectClassHint();
        string untyped = member.Kind == SchemaParticleKind.Attribute ? XsdNames.AnySimpleType : XsdNames.AnyType;
        _particles.Add(member with
        {
            Type = reference ? null : type ?? untyped,
            PropertyHint = annotation.PropertyHint,
            Documentation = annotation.Documentation,
            Default = defaultValue,
            Fixed = fixedValue,
        });
    }

    /// <summary>Gives a model group's property name to its only repeated element.</summary>
    private void ApplyPropertyHint(XsdAnnotation annotation, int first)
    {
        if (annotation.PropertyHint is null)
        {
            return;
        }

        List<int> repeated = [];
        for (int i = first; i < _particles.Count; i++)
        {
            if (_particles[i].Repeated && _particles[i].Kind != SchemaParticleKind.GroupReference)
            {
                repeated.Add(i);
            }
        }

        if (repeated.Count == 1 && _particles[repeated[0]].PropertyHint is null)
        {
            _particles[repeated[0]] = _particles[repeated[0]] with { PropertyHint = annotation.PropertyHint };
        }
        else
        {
            annotation.RejectPropertyHint();
        }
    }
}
