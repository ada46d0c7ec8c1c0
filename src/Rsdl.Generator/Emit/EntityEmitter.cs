using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Rsdl.Generator.Plan;
using Rsdl.Model.Access;
using Rsdl.Model.Schema;

namespace Rsdl.Generator.Emit;

/// <summary>
/// Emits entities. A class has a property for each member, over numbered slots of its base in the runtime, and one string that
/// describes them all; reading, writing, copying and comparing is the runtime's and needs no code for each type.
/// </summary>
internal static class EntityEmitter
{
    public static string Emit(EntityFile file, CancellationToken cancellationToken)
    {
        SourceWriter writer = FileFrame.Begin(file.Namespace);
        Dictionary<string, TypeName> types = file.References.ToDictionary(type => type.WireName);
        writer.Open($"namespace {file.Namespace}.Models");
        foreach (EntityModel entity in file.Entities)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Gap();
            Emit(writer, entity, types);
        }

        writer.Close();
        return writer.ToString();
    }

    private static void Emit(SourceWriter writer, EntityModel entity, Dictionary<string, TypeName> types)
    {
        TypeName? baseType = entity.BaseType is { } name ? types[name] : null;
        MemberModel? item = entity.Members.FirstOrDefault(member => member.IsItem);
        string itemType = item is null ? "" : item.Enum is { } itemEnum ? CSharp.Models + itemEnum : ValueType(item, types);
        string listClass = item?.Enum is null ? "EntityList" : "EntityEnumList";
        string baseClass = item is not null ? $"R_::{listClass}<{itemType}>" : baseType is null ? "R_::Entity" : $"M_::{baseType.Name}";

        writer.Line($"/// <summary>{Summary(entity)}</summary>");
        writer.Line($"[R_::WireName({CSharp.Literal(entity.SchemaType)})]");
        writer.Line(FileFrame.GeneratedCode);
        writer.Open($"public partial class {entity.Name} : {baseClass}");
        EmitDefinition(writer, entity, baseType);
        string firstSlot = baseType is null ? "" : $"M_::{baseType.Name}.SlotCount + ";
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

        writer.Close();
    }

    private static void EmitDefinition(SourceWriter writer, EntityModel entity, TypeName? baseType)
    {
        string hides = baseType is null ? "" : "new ";
        string specification = string.Join(" ", entity.Members.Select(Specification));
        if (entity.HasDerivedTypes)
        {
            string inherited = baseType is null ? "" : $"M_::{baseType.Name}.SlotCount + ";
            writer.Line($"internal {hides}const int SlotCount = {inherited}{entity.Members.Count.ToString(CultureInfo.InvariantCulture)};");
            writer.Gap();
        }

        string baseDefinition = baseType is null ? "null" : $"M_::{baseType.Name}.EntityDefinition";
        writer.Line($"internal static {hides}readonly R_::EntityType EntityDefinition = R_::EntityType.Define("
            + $"{CSharp.Literal(entity.SchemaType)}, {baseDefinition}, static () => new {entity.Name}(), {CSharp.Literal(specification)}, "
            + $"ApiTypes.Find{(entity.RootElement is null ? "" : ", " + CSharp.Literal(entity.RootElement))});");
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override R_::EntityType GetEntityType() => EntityDefinition;");
    }

    private static void EmitProperty(SourceWriter writer, MemberModel member, string slot, Dictionary<string, TypeName> types)
    {
        writer.Line($"/// <summary>{Summary(member)}</summary>");
        string node = member.Node == MemberNode.Text ? "" : CSharp.Literal(member.WireName);
        string access = Access(member.Access);
        writer.Line($"[R_::Element({node}{(node.Length > 0 && access.Length > 0 ? ", " : "")}{access})]");
        string type = ValueType(member, types);
        if (member.Repeated)
        {
            writer.Line($"public R_::ElementList<{type}> {member.Name} {{ get => GetList<{type}>({slot}); set => "
                + $"SetList({slot}, value); }}");
            return;
        }

        if (member.Enum is { } list)
        {
            writer.Line($"public {CSharp.OpenEnum(list)}? {member.Name} {{ get => GetEnum<M_::{list}>({slot}); set => "
                + $"SetEnum({slot}, value); }}");
            return;
        }

        if (member.Kind == ValueKind.EventCode)
        {
            writer.Line($"public R_::EventCode? {member.Name} {{ get => (R_::EventCode?)GetInt32({slot}); set => "
                + $"SetInt32({slot}, (int?)value); }}");
            return;
        }

        string accessor = CSharp.Accessor(member.Kind);
        string getter = member.Kind == ValueKind.Entity ? $"GetEntity<{type}>" : $"Get{accessor}";
        writer.Line($"public {type}? {member.Name} {{ get => {getter}({slot}); set => Set{accessor}({slot}, value); }}");
    }

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

    /// <summary>The grammar is that of <c>EntityType.Define</c> in the runtime.</summary>
    private static string Specification(MemberModel member)
    {
        string prefix = member.IsItem ? "*" : member.Node switch { MemberNode.Attribute => "@", MemberNode.Text => "#", _ => "" };
        char kind = member.Kind switch
        {
            ValueKind.Boolean => 'b',
            ValueKind.Int32 or ValueKind.EventCode => 'i',
            ValueKind.Int64 => 'l',
            ValueKind.Decimal => 'm',
            ValueKind.Double => 'd',
            ValueKind.DateTime => 't',
            ValueKind.Entity => 'e',
            _ => 's',
        };
        if (member.Repeated && !member.IsItem)
        {
            kind = char.ToUpperInvariant(kind);
        }

        return prefix + member.WireName + ":" + kind + (member.EntityType is { } type ? "=" + type : "");
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
