using System.Collections.Generic;
using Rsdl.Model.Naming;

namespace Rsdl.Model.Documents;

/// <summary>Reads a user's overrides: <c>binding</c>, <c>list</c> with <c>value</c>, <c>type</c> and <c>member</c> elements.</summary>
internal sealed class OverridesReader(XmlCursor xml)
{
    private readonly List<BindingOverride> _bindings = [];
    private readonly List<ListOverride> _lists = [];
    private readonly List<NameOverride> _names = [];

    public OverridesDocument Read()
    {
        xml.ExpectAttributes();
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            switch (xml.NameIn(string.Empty))
            {
                case "binding":
                    ReadBinding();
                    break;
                case "list":
                    ReadList();
                    break;
                case "type":
                    ReadName("name", null);
                    break;
                case "member":
                    ReadName("type", "name");
                    break;
                default:
                    xml.ReportElement();
                    break;
            }
        }

        return new OverridesDocument(
            xml.Path, _bindings.ToEquatableArray(), _lists.ToEquatableArray(), _names.ToEquatableArray(), xml.Problems.ToEquatableArray());
    }

    private void ReadBinding()
    {
        xml.ExpectAttributes("type", "member", "list");
        SourcePlace place = xml.Place;
        if (Needed("type") is { } type && Needed("member") is { } member && Present("list") is { } list)
        {
            _bindings.Add(new BindingOverride(type, member, list.Length == 0 ? null : list, place));
        }

        xml.ExpectNoChildren();
    }

    private void ReadList()
    {
        xml.ExpectAttributes("name", "as");
        SourcePlace place = xml.Place;
        string? list = Needed("name");
        string? name = Identifier("as");
        List<ValueOverride> values = [];
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            if (xml.NameIn(string.Empty) != "value")
            {
                xml.ReportElement();
                continue;
            }

            SourcePlace valuePlace = xml.Place;
            string? valueName = Identifier("as");
            string text = xml.ReadText("as");
            if (text.Length == 0)
            {
                xml.Report(ProblemKind.UnsupportedContent, "A value without text was ignored", valuePlace);
            }
            else
            {
                values.Add(new ValueOverride(text, valueName));
            }
        }

        if (list is not null)
        {
            _lists.Add(new ListOverride(list, name, values.ToEquatableArray(), place));
        }
    }

    private void ReadName(string typeAttribute, string? memberAttribute)
    {
        SourcePlace place = xml.Place;
        xml.ExpectAttributes(typeAttribute, memberAttribute ?? typeAttribute, "as");
        string? type = Needed(typeAttribute);
        string? member = memberAttribute is null ? null : Needed(memberAttribute);
        string? name = Needed("as") is null ? null : Identifier("as");
        if (type is not null && name is not null && (memberAttribute is null || member is not null))
        {
            _names.Add(new NameOverride(type, member, name, place));
        }

        xml.ExpectNoChildren();
    }

    private string? Needed(string attribute) => Report(attribute, xml.Attribute(attribute) is { Length: > 0 } value ? value : null);

    private string? Present(string attribute) => Report(attribute, xml.Attribute(attribute));

    private string? Report(string attribute, string? value)
    {
        if (value is null)
        {
            xml.Report(ProblemKind.UnsupportedContent, $"Element '{xml.QualifiedName}' without '{attribute}' was ignored");
        }

        return value;
    }

    private string? Identifier(string attribute)
    {
        string? value = xml.Attribute(attribute);
        if (value is null)
        {
            return null;
        }

        if (CSharpName.IsIdentifier(value))
        {
            return value;
        }

        xml.Report(ProblemKind.UnsupportedContent, $"'{value}' is no C# name; it was ignored", xml.AttributePlace(attribute));
        return null;
    }
}
