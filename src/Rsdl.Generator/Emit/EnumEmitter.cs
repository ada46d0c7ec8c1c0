using System.Linq;
using System.Threading;
using Rsdl.Generator.Baselines;
using Rsdl.Generator.Plan;
using Rsdl.Model;
using Rsdl.Model.Enums;

namespace Rsdl.Generator.Emit;

/// <summary>Emits lists of values: closed ones as enums, open ones as constants.</summary>
internal static class EnumEmitter
{
    public static string Emit(EnumFile file, CancellationToken cancellationToken)
    {
        SourceWriter writer = FileFrame.Begin(file.Namespace);
        writer.OpenNamespace($"{file.Namespace}.Models");
        foreach (EnumModel list in file.Enums)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Gap();
            writer.Line($"/// <summary>{Summary(list)}{Since.Sentence(list.Since)}</summary>");
            Since.Attribute(writer, list.Since);
            writer.Line($"[R_::WireName({CSharp.Literal(list.ListName)})]");
            writer.Line(FileFrame.GeneratedCode);
            if (list.IsOpen)
            {
                EmitConstants(writer, list, file.Forwarders);
            }
            else
            {
                EmitEnum(writer, list, file.Forwarders);
            }
        }

        writer.CloseNamespace();
        return writer.ToString();
    }

    private static void EmitEnum(SourceWriter writer, EnumModel list, EquatableArray<Forwarder> forwarders)
    {
        writer.Open($"public enum {list.Name}");
        writer.Line("/// <summary>A value that the list does not have; its text is kept beside it.</summary>");
        writer.Line("Unrecognized = 0,");
        foreach (EnumMemberModel member in list.Members)
        {
            writer.Gap();
            writer.Line($"/// <summary>{Summary(member)}{Since.Sentence(member.Since)}</summary>");
            Since.Attribute(writer, member.Since);
            string levels = member.Levels.Count == 0 ? "" : ", " + Levels(member);
            writer.Line($"[R_::WireName({CSharp.Literal(member.WireName)}){levels}]");
            writer.Line($"{Identifier(member.Name)},");
        }

        ForwarderEmitter.Emit(writer, forwarders, "Models." + list.Name);

        writer.Close();
    }

    private static void EmitConstants(SourceWriter writer, EnumModel list, EquatableArray<Forwarder> forwarders)
    {
        writer.Open($"public static class {list.Name}");
        foreach (EnumMemberModel member in list.Members)
        {
            writer.Gap();
            writer.Line($"/// <summary>{Summary(member)}{Since.Sentence(member.Since)}</summary>");
            Since.Attribute(writer, member.Since);
            if (member.Levels.Count > 0)
            {
                writer.Line($"[{Levels(member)}]");
            }

            writer.Line($"public const string {Identifier(member.Name)} = {CSharp.Literal(member.WireName)};");
        }

        ForwarderEmitter.Emit(writer, forwarders, "Models." + list.Name);

        writer.Close();
    }

    private static string Levels(EnumMemberModel member) =>
        $"R_::CompatibilityLevels({string.Join(", ", member.Levels.Select(CSharp.Literal))})";

    /// <summary>The name of a value in code.</summary>
    public static string Identifier(string name) => Model.Naming.CSharpName.IsKeyword(name) ? "@" + name : name;

    private static string Summary(EnumModel list) => list.Documentation is { } text && CSharp.Sentence(text) is { Length: > 0 } sentence
        ? sentence
        : $"The values of <c>{CSharp.Documentation(list.ListName)}</c>.{(list.IsOpen ? " Installations may have others." : "")}";

    private static string Summary(EnumMemberModel member)
    {
        string what = member.Documentation is { } text && CSharp.Sentence(text) is { Length: > 0 } sentence
            ? sentence
            : $"The value <c>{CSharp.Documentation(member.WireName)}</c>.";
        return member.Levels.Count == 0 ? what : $"{what} Compatibility levels: {CSharp.Documentation(string.Join(", ", member.Levels))}.";
    }
}
