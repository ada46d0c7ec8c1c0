using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Rsdl.Generator.Baselines;
using Rsdl.Generator.Plan;
using Rsdl.Model;
using Rsdl.Model.Access;
using Rsdl.Model.Schema;

namespace Rsdl.Generator.Emit;

/// <summary>
/// Emits entities. A class has a property for each member, over numbered slots of its base in the runtime; reading, writing, copying
/// and comparing is the runtime's, by the definitions that <see cref="TypesEmitter"/> emits.
/// </summary>
internal static class EntityEmitter
{
    /// <summary>The constant with the number of the inherited slots. No member has a name like it.</summary>
    private const string InheritedSlots = "I_";

    public static string Emit(EntityFile file, CancellationToken cancellationToken)
    {
        SourceWriter writer = FileFrame.Begin(file.Namespace);
        Dictionary<string, TypeName> types = file.References.ToDictionary(type => type.WireName);
        writer.OpenNamespace($"{file.Namespace}.Models");
        foreach (EntityModel entity in file.Entities)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Gap();
            Emit(writer, entity, types, file.Forwarders);
        }

        writer.CloseNamespace();
        return writer.ToString();
    }

    private static void Emit(
        SourceWriter writer, EntityModel entity, Dictionary<string, TypeName> types, EquatableArray<Forwarder> forwarders)
    {
        TypeName? baseType = entity.BaseType is { } name ? types[name] : null;
        MemberModel? item = entity.Members.FirstOrDefault(member => member.IsItem);
        string itemType = item is null ? "" : item.Enum is { } itemEnum ? CSharp.Models + itemEnum : ValueType(item, types);
        string listClass = item?.Enum is null ? "EntityList" : "EntityEnumList";
        string baseClass = item is not null ? $"R_::{listClass}<{itemType}>" : baseType is null ? "R_::Entity" : $"M_::{baseType.Name}";

        writer.Line($"/// <summary>{Summary(entity)}{Since.Sentence(entity.Since)}</summary>");
        Since.Attribute(writer, entity.Since);
        writer.Line($"[R_::WireName({CSharp.Literal(entity.SchemaType)})]");
        writer.Line(FileFrame.GeneratedCode);
        writer.Open($"public partial class {entity.Name} : {baseClass}");
        EmitDefinition(writer, entity, baseType);
        string firstSlot = baseType is null ? "" : InheritedSlots + " + ";
        int slot = 0;
        foreach (MemberModel member in entity.Members)
        {
            if (!member.IsItem)
            {
                writer.Gap();
                EmitProperty(writer, member, firstSlot + slot.ToString(CultureInfo.InvariantCulture), types);
            }

            slot++;
        }

        ForwarderEmitter.Emit(writer, forwarders, "Models." + entity.Name);
        writer.Close();
    }

    private static void EmitDefinition(SourceWriter writer, EntityModel entity, TypeName? baseType)
    {
        string own = entity.Members.Count.ToString(CultureInfo.InvariantCulture);
        if (baseType is not null && (entity.Members.Count > 0 || entity.HasDerivedTypes))
        {
            writer.Line($"private const int {InheritedSlots} = M_::{baseType.Name}.SlotCount;");
            writer.Gap();
        }

        if (entity.HasDerivedTypes)
        {
            writer.Line(baseType is null
                ? $"internal const int SlotCount = {own};"
                : $"internal new const int SlotCount = {InheritedSlots} + {own};");
            writer.Gap();
        }

        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override R_::EntityType GetEntityType() => ApiTypes.Get({CSharp.Literal(entity.SchemaType)});");
    }

    private static void EmitProperty(SourceWriter writer, MemberModel member, string slot, Dictionary<string, TypeName> types)
    {
        writer.Line($"/// <summary>{Summary(member)}{Since.Sentence(member.Since)}</summary>");
        Since.Attribute(writer, member.Since);
        string node = member.Node == MemberNode.Text ? "" : CSharp.Literal(member.WireName);
        string access = Access(member.Access);
        writer.Line($"[R_::Element({node}{(node.Length > 0 && access.Length > 0 ? ", " : "")}{access})]");
        string type = ValueType(member, types);
        string declaration = $"public {PropertyType(member, types)} {member.Name}";
        if (member.Repeated)
        {
            writer.Line($"{declaration} {{ get => GetList<{type}>({slot}); set => "
                + $"SetList({slot}, value); }}");
            return;
        }

        if (member.Enum is { } list)
        {
            writer.Line($"{declaration} {{ get => GetEnum<M_::{list}>({slot}); set => "
                + $"SetEnum({slot}, value); }}");
            return;
        }

        if (member.Kind == ValueKind.EventCode)
        {
            writer.Line($"{declaration} {{ get => (R_::EventCode?)GetInt32({slot}); set => "
                + $"SetInt32({slot}, (int?)value); }}");
            return;
        }

        string accessor = CSharp.Accessor(member.Kind);
        string getter = member.Kind == ValueKind.Entity ? $"GetEntity<{type}>" : $"Get{accessor}";
        writer.Line($"{declaration} {{ get => {getter}({slot}); set => Set{accessor}({slot}, value); }}");
    }

    /// <summary>The type of a member's property.</summary>
    public static string PropertyType(MemberModel member, Dictionary<string, TypeName> types) =>
        member.Repeated ? $"R_::ElementList<{ValueType(member, types)}>"
        : member.Enum is { } list ? CSharp.OpenEnum(list) + "?"
        : ValueType(member, types) + "?";

    private static string ValueType(MemberModel member, Dictionary<string, TypeName> types) =>
        member.EntityType is { } wireName ? CSharp.Models + types[wireName].Name : CSharp.ElementType(member.Kind);

    private static string Access(ElementAccess access)
    {
        List<string> flags = [];
        ElementAccess[] all = [ElementAccess.Creatable, ElementAccess.Updatable, ElementAccess.Argument, ElementAccess.ReadOnly];
        foreach (ElementAccess flag in all)
        {
            if ((access & flag) != 0)
            {
                flags.Add("A_." + flag.ToString());
            }
        }

        return string.Join(" | ", flags);
    }

    private static string Summary(EntityModel entity) =>
        entity.Documentation is { } text && CSharp.Sentence(text) is { Length: > 0 } sentence
        ? sentence
        : $"The <c>{CSharp.Documentation(entity.RootElement ?? entity.WireName)}</c> representation.";

    private static string Summary(MemberModel member)
    {
        string what = member.Documentation is { } text && CSharp.Sentence(text) is { Length: > 0 } sentence
            ? sentence
            : member.Node switch
            {
                MemberNode.Text => "The element's text.",
                MemberNode.Attribute => $"The <c>{CSharp.Documentation(member.WireName)}</c> attribute.",
                _ => $"The <c>{CSharp.Documentation(member.WireName)}</c> {(member.Repeated ? "elements" : "element")}.",
            };
        return member.Constants is { } constants ? $"{what} Known values: <see cref=\"M_::{constants}\"/>." : what;
    }
}
