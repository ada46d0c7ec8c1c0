using System.Collections.Generic;
using System.Linq;
using Rsdl.Generator.Baselines;
using Rsdl.Generator.Plan;
using Rsdl.Model;
using Rsdl.Model.Schema;

namespace Rsdl.Generator.Emit;

/// <summary>Emits options classes: a property for each URL parameter, header and body element that an operation accepts.</summary>
internal static class OptionsEmitter
{
    /// <summary>The class that holds what all actions share.</summary>
    public const string ActionBase = "ActionParameters";

    /// <summary>The class of an operation's options.</summary>
    public static string TypeOf(PlannedOperation operation, Dictionary<string, TypeName> types) => operation.OptionsName
        ?? (operation.HasActionBase ? ActionBase : BaseOf(operation, types));

    public static void Emit(
        SourceWriter writer,
        PlannedOperation operation,
        string what,
        Dictionary<string, TypeName> types,
        EquatableArray<Forwarder> forwarders)
    {
        if (operation.OptionsName is not { } name)
        {
            return;
        }

        writer.Gap();
        writer.Line($"/// <summary>What {what} accepts.</summary>");
        writer.Line(FileFrame.GeneratedCode);
        writer.Open($"public partial class {name} : {(operation.HasActionBase ? ActionBase : BaseOf(operation, types))}");
        EmitProperties(writer, operation.Options, types);
        ForwarderEmitter.Emit(writer, forwarders, name);
        writer.Close();
    }

    public static void EmitProperties(SourceWriter writer, EquatableArray<PlannedOption> options, Dictionary<string, TypeName> types)
    {
        foreach (PlannedOption option in options)
        {
            writer.Gap();
            writer.Line($"/// <summary>{Summary(option)}{Since.Sentence(option.Since)}</summary>");
            Since.Attribute(writer, option.Since);
            if (option.Source is OptionSource.Body)
            {
                writer.Line($"[R_::Element({CSharp.Literal(option.WireName)})]");
            }

            writer.Line(Property(option, types));
        }
    }

    private static string BaseOf(PlannedOperation operation, Dictionary<string, TypeName> types) =>
        operation.Model.Kind is Model.Links.OperationKind.Action or Model.Links.OperationKind.Delete && operation.Model.BodyType is { } body
            ? $"R_::BodyOptions<M_::{types[body].Name}>"
            : CSharp.Runtime + operation.BaseName;

    /// <summary>The type of an option's property.</summary>
    public static string PropertyType(PlannedOption option, Dictionary<string, TypeName> types) => option.Source switch
    {
        OptionSource.Items => $"S_::Collections.Generic.IList<{ValueType(option, types)}>",
        OptionSource.Body when option.Repeated => $"R_::ElementList<{ValueType(option, types)}>",
        _ => ValueType(option, types) + "?",
    };

    private static string ValueType(PlannedOption option, Dictionary<string, TypeName> types) =>
        option.EntityType is { } wireName ? CSharp.Models + types[wireName].Name
        : option.Enum is { } list ? CSharp.OpenEnum(list)
        : CSharp.ElementType(option.Kind);

    private static string Property(PlannedOption option, Dictionary<string, TypeName> types)
    {
        string declaration = $"public {PropertyType(option, types)} {option.Name}";
        switch (option.Source)
        {
            case OptionSource.Items:
                return declaration + " => Body;";
            case OptionSource.Body:
                return $"{declaration} {{ get => Body.{option.BodyProperty}; set => Body.{option.BodyProperty} = value; }}";
            default:
                string wire = CSharp.Literal(option.WireName);
                string bag = option.Source switch { OptionSource.Matrix => "Matrix", OptionSource.Query => "Query", _ => "Headers" };
                string accessor = CSharp.Accessor(option.Kind);
                return $"{declaration} {{ get => Get{accessor}({bag}, {wire}); set => Set({bag}, {wire}, value); }}";
        }
    }

    private static string Summary(PlannedOption option)
    {
        string what = option.Documentation is { } text && CSharp.Sentence(text) is { Length: > 0 } sentence
            ? sentence
            : option.Source switch
            {
                OptionSource.Matrix or OptionSource.Query => $"The URL parameter <c>{CSharp.Documentation(option.WireName)}</c>.",
                OptionSource.Header => $"The header <c>{CSharp.Documentation(option.WireName)}</c>.",
                OptionSource.Items => $"The <c>{CSharp.Documentation(option.WireName)}</c> elements.",
                _ => $"The <c>{CSharp.Documentation(option.WireName)}</c> element.",
            };
        string value = option.ValueText is { Length: > 0 } hint && option.Kind == ValueKind.Text ? $" Value: {CSharp.Sentence(hint)}" : "";
        return what + value + (option.Deprecated ? " Deprecated." : "");
    }
}
