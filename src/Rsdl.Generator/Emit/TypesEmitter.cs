using System;
using System.Globalization;
using System.Text;
using System.Threading;
using Rsdl.Generator.Plan;
using Rsdl.Model;

namespace Rsdl.Generator.Emit;

/// <summary>
/// Emits the definitions of all types as one text, in the grammar of <c>EntityTypes</c> in the runtime, and for each type
/// a method that makes an entity: it alone refers to the class, so that the use of one type does not make the platform load the others.
/// </summary>
internal static class TypesEmitter
{
    public static string Emit(TypesFile file, CancellationToken cancellationToken)
    {
        SourceWriter writer = FileFrame.Begin(file.Namespace);
        writer.OpenNamespace($"{file.Namespace}.Models");
        writer.Line(FileFrame.GeneratedCode);
        writer.Open("internal sealed class ApiTypes : R_::EntityTypes");
        writer.Line("internal static readonly ApiTypes All = new();");
        writer.Gap();
        writer.Line("internal static R_::EntityType Get(string name) => All[name];");
        writer.Gap();
        writer.Line($"private ApiTypes() : base({Definitions(file, cancellationToken)}) {{ }}");
        EmitCreate(writer, file.Types.Count);
        writer.Gap();
        for (int i = 0; i < file.Types.Count; i++)
        {
            writer.Line($"private static R_::Entity T{Number(i)}() => new M_::{file.Types[i].Name}();");
        }

        writer.Close();
        writer.CloseNamespace();
        return writer.ToString();
    }

    /// <summary>The way from a type's number to its method: by groups, since a method is compiled whole before its first call.</summary>
    private static void EmitCreate(SourceWriter writer, int count)
    {
        const int GroupBits = 4;
        const int GroupSize = 1 << GroupBits;
        string of = "protected override R_::Entity Create(int index) => ";
        if (count > GroupSize)
        {
            int groups = (count + GroupSize - 1) / GroupSize;
            EmitSwitch(writer, $"{of}(index >> {Number(GroupBits)})", 0, groups, group => $"Create{group}(index)");
            of = "private static R_::Entity Create{0}(int index) => ";
        }

        for (int start = 0; start < count; start += GroupSize)
        {
            string header = string.Format(CultureInfo.InvariantCulture, of, start / GroupSize);
            EmitSwitch(writer, header + "index", start, Math.Min(count, start + GroupSize), type => $"T{type}()");
        }
    }

    private static void EmitSwitch(SourceWriter writer, string header, int start, int end, Func<string, string> call)
    {
        writer.Gap();
        writer.Open(header + " switch");
        for (int i = start; i < end; i++)
        {
            writer.Line($"{(i < end - 1 ? Number(i) : "_")} => {call(Number(i))},");
        }

        writer.Close(";");
    }

    /// <summary>A literal that has a line for each type, so that a change of one type is a change of one line.</summary>
    private static string Definitions(TypesFile file, CancellationToken cancellationToken)
    {
        StringBuilder text = new("@\"");
        foreach (PlannedType type in file.Types)
        {
            cancellationToken.ThrowIfCancellationRequested();
            text.Append(text.Length > 2 ? "\n" : "").Append(Definition(type).Replace("\"", "\"\""));
        }

        return text.Append('"').ToString();
    }

    private static string Definition(PlannedType type)
    {
        StringBuilder text = new(type.WireName);
        if (type.SchemaType != type.WireName)
        {
            text.Append('=').Append(type.SchemaType);
        }

        if (type.RootElement is { } element)
        {
            text.Append(' ').Append(element);
        }

        foreach (string root in type.Roots)
        {
            text.Append(root == type.RootElement ? "" : " " + root);
        }

        text.Append('|');
        if (type.BaseType is { } baseType)
        {
            text.Append(':').Append(baseType).Append(type.Specification.Length > 0 ? " " : "");
        }

        return text.Append(type.Specification).ToString();
    }

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);
}
