using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Rsdl.Runtime.Tests.Entities.Sample;

namespace Rsdl.Runtime.Tests.Entities;

/// <summary>The types of a real schema document, with classes that any type fits: as generated code would define them, less the
/// properties.</summary>
internal sealed class XsdTypes
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";
    private readonly Dictionary<string, XElement> _declarations = [];
    private readonly Dictionary<string, string> _roots = [];

    private XsdTypes(string path)
    {
        XElement schema = XDocument.Load(path).Root!;
        foreach (XElement type in schema.Elements(Xs + "complexType"))
        {
            _declarations.TryAdd((string)type.Attribute("name")!, type);
        }

        foreach (XElement element in schema.Elements(Xs + "element"))
        {
            string name = (string)element.Attribute("name")!;
            string type = (string?)element.Attribute("type") ?? "@" + name;
            _roots.TryAdd(name, type);
            if (element.Element(Xs + "complexType") is { } inline)
            {
                _declarations.TryAdd(type, inline);
            }
        }
    }

    public static EntityTypes Read(string path)
    {
        var schema = new XsdTypes(path);
        var definitions = new StringBuilder();
        var factories = new List<Func<Entity>>();
        foreach ((string name, XElement declaration) in schema._declarations)
        {
            string[] members = [.. schema.Members(declaration).DistinctBy(member => member.Split(':')[0])];
            int repeated = members.Count(member => char.IsUpper(member.Split(':')[1][0]));
            bool isList = repeated == 1 && members.All(member => char.IsUpper(member.Split(':')[1][0]) || !member.StartsWith('@'));
            definitions.AppendJoin(' ', [name, .. schema._roots.Where(root => root.Value == name).Select(root => root.Key)]);
            definitions.Append('|').AppendJoin(' ', isList ? members.Select(AsItem) : members).Append('\n');
            factories.Add(isList ? static () => new AnyList() : static () => new AnyEntity());
        }

        return new TestTypes(definitions.ToString(), [.. factories]);
    }

    private static string AsItem(string member)
    {
        int kind = member.IndexOf(':', StringComparison.Ordinal) + 1;
        return char.IsUpper(member[kind]) ? "*" + member[..kind] + char.ToLowerInvariant(member[kind]) + member[(kind + 1)..] : member;
    }

    private IEnumerable<string> Members(XElement declaration)
    {
        XElement? extension = declaration.Descendants(Xs + "extension").FirstOrDefault();
        string? baseName = (string?)extension?.Attribute("base");
        if (baseName is not null)
        {
            bool isSimple = extension!.Parent!.Name == Xs + "simpleContent";
            foreach (string member in isSimple ? ["#:" + Kind(baseName)] : Members(_declarations[baseName]))
            {
                yield return member;
            }
        }

        foreach (XElement node in declaration.Descendants().Where(node => node.Name == Xs + "element" || node.Name == Xs + "attribute"))
        {
            string name = (string?)node.Attribute("name") ?? (string)node.Attribute("ref")!;
            string type = (string?)node.Attribute("type") ?? _roots.GetValueOrDefault(name, "xs:string");
            string kind = _declarations.ContainsKey(type) ? "e=" + type : Kind(type);
            bool repeats = (string?)node.Attribute("maxOccurs") is { } most && most != "1";
            yield return node.Name == Xs + "attribute" ? $"@{name}:{kind}"
                : repeats ? $"{name}:{char.ToUpperInvariant(kind[0])}{kind[1..]}"
                : $"{name}:{kind}";
        }
    }

    private static string Kind(string type) => type switch
    {
        "xs:boolean" => "b",
        "xs:int" or "xs:short" or "xs:unsignedShort" => "i",
        "xs:long" or "xs:unsignedInt" => "l",
        "xs:decimal" => "m",
        "xs:double" or "xs:float" => "d",
        "xs:dateTime" => "t",
        _ => "s",
    };

    // The type that makes an entity tells it what it is.
    private sealed class AnyEntity : Entity
    {
        protected override EntityType GetEntityType() => throw new NotSupportedException();
    }

    private sealed class AnyList : EntityList<object>
    {
        protected override EntityType GetEntityType() => throw new NotSupportedException();
    }
}
