using System.Collections.Generic;

namespace Rsdl.Model.Documents;

/// <summary>Collects the definitions of a schema; of two with one name the first stays and the second is reported.</summary>
internal sealed class XsdDefinitions(XmlCursor xml)
{
    private readonly HashSet<string> _typeNames = [];
    private readonly HashSet<string> _groupNames = [];
    private readonly HashSet<string> _rootNames = [];

    public List<SchemaType> Types { get; } = [];

    public List<SchemaSimpleType> SimpleTypes { get; } = [];

    public List<SchemaGroup> Groups { get; } = [];

    public List<SchemaRoot> Roots { get; } = [];

    public void Add(SchemaType type)
    {
        if (IsFirst(_typeNames, "Type", type.Name, type.Place))
        {
            Types.Add(type);
        }
    }

    public void Add(SchemaSimpleType type)
    {
        if (IsFirst(_typeNames, "Type", type.Name, type.Place))
        {
            SimpleTypes.Add(type);
        }
    }

    public void Add(SchemaGroup group)
    {
        if (IsFirst(_groupNames, "Group", group.Name, group.Place))
        {
            Groups.Add(group);
        }
    }

    public void Add(SchemaRoot root)
    {
        if (IsFirst(_rootNames, "Root element", root.Name, root.Place))
        {
            Roots.Add(root);
        }
    }

    /// <summary>The name of the component on which the cursor stands; <c>null</c>, and reported, when it has none.</summary>
    public string? Name()
    {
        string? name = xml.Attribute("name");
        if (string.IsNullOrEmpty(name))
        {
            xml.Report(ProblemKind.UnsupportedContent, $"Element '{xml.QualifiedName}' without a name was ignored");
            return null;
        }

        return name;
    }

    private bool IsFirst(HashSet<string> names, string what, string name, SourcePlace place)
    {
        if (names.Add(name))
        {
            return true;
        }

        xml.Report(ProblemKind.DuplicateDefinition, $"{what} '{name}' is defined more than once; the first definition is used", place);
        return false;
    }
}
