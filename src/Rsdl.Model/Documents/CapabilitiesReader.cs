using System.Collections.Generic;

namespace Rsdl.Model.Documents;

/// <summary>
/// Reads a capabilities document. What an item is called does not matter, since documents differ in it: every child of a list is
/// a value. An item that is more than text is named by its <c>name</c>, its <c>id</c> or its <c>type</c>.
/// </summary>
internal sealed class CapabilitiesReader(XmlCursor xml)
{
    /// <summary>What a level says about itself; not lists.</summary>
    private static readonly HashSet<string> LevelElements = ["current", "name", "description", "comment", "link", "actions"];

    private static readonly HashSet<string> CollectionElements = ["total", "active", "actions", "link"];

    public CapabilitiesDocument Read()
    {
        List<CapabilityLevel> levels = [];
        List<CapabilityList> outside = [];
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            string name = xml.NameIn(string.Empty);
            if (name == "version")
            {
                levels.Add(ReadLevel());
            }
            else if (!CollectionElements.Contains(name))
            {
                outside.Add(ReadList());
            }
        }

        if (outside.Count > 0)
        {
            levels.Add(new CapabilityLevel(null, outside.ToEquatableArray()));
        }

        return new CapabilitiesDocument(xml.Path, levels.ToEquatableArray(), xml.Problems.ToEquatableArray());
    }

    private CapabilityLevel ReadLevel()
    {
        string? major = xml.Attribute("major");
        string? minor = xml.Attribute("minor");
        if (major is null || minor is null)
        {
            xml.Report(
                ProblemKind.UnsupportedContent,
                "A version without major and minor is no compatibility level; its values are used for no level");
        }

        List<CapabilityList> lists = [];
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            if (!LevelElements.Contains(xml.NameIn(string.Empty)))
            {
                lists.Add(ReadList());
            }
        }

        return new CapabilityLevel(major is null || minor is null ? null : major + "." + minor, lists.ToEquatableArray());
    }

    private CapabilityList ReadList()
    {
        SourcePlace place = xml.Place;
        string name = xml.QualifiedName;
        List<CapabilityValue> values = [];
        HashSet<string> texts = [];
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            if (ReadValue() is { } value && texts.Add(value.Text))
            {
                values.Add(value);
            }
        }

        return new CapabilityList(name, values.ToEquatableArray(), place);
    }

    private CapabilityValue? ReadValue()
    {
        SourcePlace place = xml.Place;
        string? id = xml.Attribute("id");
        string? type = xml.Attribute("type");
        string? name = xml.Attribute("name");
        (string ownText, IReadOnlyDictionary<string, string> children) = xml.ReadContent();
        string? text = Child("name") ?? name ?? (children.Count == 0 && ownText.Length > 0 ? ownText : id ?? type);
        if (!string.IsNullOrEmpty(text))
        {
            return new CapabilityValue(text!, Child("description"));
        }

        xml.Report(ProblemKind.UnsupportedContent, "A value without text, name, id or type was ignored", place);
        return null;

        string? Child(string element) => children.TryGetValue(element, out string? value) && value.Length > 0 ? value : null;
    }
}
