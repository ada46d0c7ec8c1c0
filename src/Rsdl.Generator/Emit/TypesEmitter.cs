using System.Globalization;
using System.Linq;
using System.Threading;
using Rsdl.Generator.Plan;
using Rsdl.Model;

namespace Rsdl.Generator.Emit;

/// <summary>
/// Emits the definitions of all types: a method for each, which alone refers to the class, so that the use of one type does not
/// make the platform load the others.
/// </summary>
internal static class TypesEmitter
{
    public static string Emit(TypesFile file, CancellationToken cancellationToken)
    {
        SourceWriter writer = FileFrame.Begin(file.Namespace);
        writer.OpenNamespace($"{file.Namespace}.Models");
        writer.Line(FileFrame.GeneratedCode);
        writer.Open("internal static class ApiTypes");
        string names = string.Join("\n", file.Types.Select(type => string.Join(" ", type.Roots.Prepend(type.WireName))));
        writer.Line($"private static readonly R_::EntityTypes All = new({CSharp.Literal(names)}, Define);");
        writer.Gap();
        writer.Line("internal static R_::EntityType Get(string name) => All[name];");
        writer.Gap();
        writer.Line("internal static R_::EntityType? Find(string name) => All.Find(name);");
        writer.Gap();
        writer.Line("internal static R_::EntityType? FindRoot(string element) => All.FindRoot(element);");
        writer.Gap();
        writer.Open("private static R_::EntityType Define(int index) => index switch");
        for (int i = 0; i < file.Types.Count; i++)
        {
            string index = i.ToString(CultureInfo.InvariantCulture);
            writer.Line(i < file.Types.Count - 1 ? $"{index} => T{index}()," : $"_ => T{index}(),");
        }

        writer.Close(";");
        for (int i = 0; i < file.Types.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            EmitDefinition(writer, file.Types[i], i);
        }

        writer.Close();
        writer.CloseNamespace();
        return writer.ToString();
    }

    private static void EmitDefinition(SourceWriter writer, PlannedType type, int index)
    {
        string baseType = type.BaseType is { } name ? $"Get({CSharp.Literal(name)})" : "null";
        string root = type.RootElement is { } element ? ", " + CSharp.Literal(element) : "";
        writer.Gap();
        writer.Line($"private static R_::EntityType T{index.ToString(CultureInfo.InvariantCulture)}() => R_::EntityType.Define("
            + $"{CSharp.Literal(type.SchemaType)}, {baseType}, static () => new M_::{type.Name}(), "
            + $"{CSharp.Literal(type.Specification)}, Find{root});");
    }
}
