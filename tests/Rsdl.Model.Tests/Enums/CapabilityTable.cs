using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Enums;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Tests.Enums;

/// <summary>Writes the lists and bindings of a model as lines.</summary>
internal static class CapabilityTable
{
    /// <summary>Every list with its values, then every member that has one.</summary>
    public static string Write(ApiModel model) =>
        string.Join("\n", model.Enums.SelectMany(List).Append("").Concat(Bindings(model).Select(Line))) + "\n";

    public static IEnumerable<string> List(EnumModel list) =>
    [
        $"{list.ListName} -> {(list.IsOpen ? "constants" : "enum")} {list.Name}",
        .. list.Members.Select(member => $"  {member.Name} = {member.WireName} ({string.Join(", ", member.Levels)})"),
    ];

    /// <summary>
    /// The members whose values come from a list, by the schema type that declares them. A member whose type was made for its lists
    /// is written as paths of two.
    /// </summary>
    public static IEnumerable<Binding> Bindings(ApiModel model)
    {
        Dictionary<string, EntityModel> entities = model.Entities.ToDictionary(entity => entity.WireName);
        foreach (EntityModel entity in model.Entities.Where(entity => entity.WireName == entity.SchemaType))
        {
            foreach (MemberModel member in entity.Members)
            {
                if (ListOf(member) is { } list)
                {
                    yield return new Binding($"{entity.WireName}.{member.WireName}", $"{entity.Name}.{member.Name}", list);
                }

                if (member.EntityType is { } type && entities[type] is { } value && value.WireName != value.SchemaType)
                {
                    foreach (MemberModel child in value.Members)
                    {
                        if (ListOf(child) is { } childList)
                        {
                            yield return new Binding(
                                $"{entity.WireName}.{member.WireName}.{child.WireName}",
                                $"{entity.Name}.{member.Name}.{child.Name} of {value.Name}",
                                childList);
                        }
                    }
                }
            }
        }
    }

    private static string? ListOf(MemberModel member) => member.Enum ?? member.Constants;

    private static string Line(Binding binding) => $"{binding.Wire} -> {binding.Property} -> {binding.List}";

    /// <summary>One member and its list.</summary>
    /// <param name="Wire">The type and the member in the schema.</param>
    /// <param name="Property">The class and the property.</param>
    /// <param name="List">The C# name of the list.</param>
    internal sealed record Binding(string Wire, string Property, string List);
}
