using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Rsdl.Runtime;

namespace Rhev.Guide.Tests.Checks;

/// <summary>Finds what an entity keeps without having a member for it.</summary>
internal static class UntypedContent
{
    /// <summary>The names of such elements and attributes, each after the names of the members that lead to it.</summary>
    public static IEnumerable<string> Of(Entity entity) => Of(entity, entity.GetType().Name);

    private static IEnumerable<string> Of(Entity entity, string path)
    {
        UnrecognizedContent content = entity.Unrecognized;
        foreach (string name in content.Attributes.Select(attribute => "@" + attribute.Key)
            .Concat(content.Elements.Select(element => XElement.Parse(Encoding.UTF8.GetString(element.Span)).Name.LocalName))
            .Concat(content.Text is { } text && text.Trim().Length > 0 ? [$"the text '{text.Trim()}'"] : []))
        {
            yield return $"{path}.{name}";
        }

        foreach ((string name, Entity child) in Children(entity))
        {
            foreach (string below in Of(child, $"{path}.{name}"))
            {
                yield return below;
            }
        }
    }

    private static IEnumerable<(string Name, Entity Child)> Children(Entity entity)
    {
        foreach (PropertyInfo property in entity.GetType().GetProperties()
            .Where(property => property.GetIndexParameters().Length == 0 && property.Name != nameof(Entity.Unrecognized)))
        {
            switch (property.GetValue(entity))
            {
                case Entity child:
                    yield return (property.Name, child);
                    break;
                case IEnumerable items and not string:
                    foreach (Entity item in items.OfType<Entity>())
                    {
                        yield return (property.Name, item);
                    }

                    break;
            }
        }

        if (entity is IEnumerable list)
        {
            foreach (Entity item in list.OfType<Entity>())
            {
                yield return (item.GetType().Name, item);
            }
        }
    }
}
