using System;
using System.Globalization;
using Rsdl.Generator.Plan;

namespace Rsdl.Generator.Emit;

/// <summary>
/// Emits for each type a method that makes an entity: it alone refers to the class, so that the use of one type does not make the platform
/// load the others.
/// </summary>
internal static class TypesEmitter
{
    public static string Emit(TypesFile file)
    {
        SourceWriter writer = FileFrame.Begin(file.Namespace);
        writer.OpenNamespace($"{file.Namespace}.Models");
        writer.Line(FileFrame.GeneratedCode);
        writer.Open("internal sealed partial class ApiTypes : R_::EntityTypes");
        writer.Line("internal static readonly ApiTypes All = new();");
        writer.Gap();
        writer.Line("internal static R_::EntityType Get(string name) => All[name];");
        writer.Gap();
        writer.Line("private ApiTypes() : base(Definitions) { }");
        EmitCreate(writer, file.Classes.Count);
        writer.Gap();
        for (int i = 0; i < file.Classes.Count; i++)
        {
            writer.Line($"private static R_::Entity T{Number(i)}() => new M_::{file.Classes[i]}();");
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

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);
}
