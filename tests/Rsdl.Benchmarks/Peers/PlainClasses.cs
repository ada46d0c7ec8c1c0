using System.Collections.Generic;
using System.Linq;
using System.Text;
using Rsdl.Model;
using Rsdl.Model.Schema;

namespace Rsdl.Benchmarks.Peers;

/// <summary>
/// Writes the entities of a model as the plainest C# classes there are: one automatic property for each member, no behaviour.
/// </summary>
internal static class PlainClasses
{
    /// <summary>The property that holds the items of a list type.</summary>
    public const string ItemsName = "Items";

    /// <summary>All classes as one file.</summary>
    /// <param name="model">The API.</param>
    /// <param name="ns">The namespace of the classes.</param>
    /// <param name="forXmlSerializer">
    /// Whether the classes carry the attributes by which <see cref="System.Xml.Serialization.XmlSerializer"/> finds elements and
    /// attributes. Values that may be absent then have a <c>Specified</c> property, as in what <c>xsd.exe</c> makes: the serializer
    /// takes no nullable attribute, and writes a nullable element as <c>xsi:nil</c>. Without, such values are nullable.
    /// </param>
    public static string Emit(ApiModel model, string ns, bool forXmlSerializer)
    {
        StringBuilder text = new();
        text.Append("#nullable enable\nusing System;\nusing System.Collections.Generic;\n");
        text.Append(forXmlSerializer ? "using System.Xml.Serialization;\n" : "");
        text.Append($"\nnamespace {ns};\n");
        Dictionary<string, string> names = model.Entities.ToDictionary(entity => entity.WireName, entity => entity.Name);
        foreach (EntityModel entity in model.Entities)
        {
            text.Append('\n');
            if (forXmlSerializer)
            {
                // Types made for the values of one member share their schema type, so the C# name is the one that is unique.
                text.Append($"[XmlType(\"{entity.Name}\")]\n");
                text.Append(entity.RootElement is { } root ? $"[XmlRoot(\"{root}\")]\n" : "");
            }

            text.Append($"public class {entity.Name}{(entity.BaseType is { } derived ? " : " + names[derived] : "")}\n{{\n");
            foreach (MemberModel member in entity.Members)
            {
                AppendMember(text, member, names, forXmlSerializer);
            }

            text.Append("}\n");
        }

        return text.ToString();
    }

    private static void AppendMember(StringBuilder text, MemberModel member, Dictionary<string, string> names, bool forXmlSerializer)
    {
        string type = member.EntityType is { } entity ? names[entity] : TypeOf(member.Kind);
        string name = member.IsItem ? ItemsName : member.Name;
        if (forXmlSerializer)
        {
            text.Append(member.Node switch
            {
                MemberNode.Attribute => $"    [XmlAttribute(\"{member.WireName}\")]\n",
                MemberNode.Text => "    [XmlText]\n",
                _ => $"    [XmlElement(\"{member.WireName}\")]\n",
            });
        }

        bool isReference = member.Kind is ValueKind.Text or ValueKind.Entity;
        bool isSpecified = forXmlSerializer && !isReference && !member.Repeated && member.Node != MemberNode.Text;
        bool isNullable = isReference || member.Repeated || !forXmlSerializer;
        text.Append($"    public {(member.Repeated ? $"List<{type}>" : type)}{(isNullable ? "?" : "")} {name} {{ get; set; }}\n");
        if (isSpecified)
        {
            text.Append($"    [XmlIgnore]\n    public bool {name}Specified {{ get; set; }}\n");
        }
    }

    /// <summary>The type that a serializer reads fastest: text for enumerated values, which is what our entities hold too.</summary>
    private static string TypeOf(ValueKind kind) => kind switch
    {
        ValueKind.Boolean => "bool",
        ValueKind.Int32 or ValueKind.EventCode => "int",
        ValueKind.Int64 => "long",
        ValueKind.Decimal => "decimal",
        ValueKind.Double => "double",
        ValueKind.DateTime => "DateTime",
        _ => "string",
    };
}
