using System.Text;
using System.Threading;
using Rsdl.Generator.Plan;

namespace Rsdl.Generator.Emit;

/// <summary>Emits the definitions of all types as one text, in the grammar of <c>EntityTypes</c> in the runtime.</summary>
internal static class DefinitionsEmitter
{
    public static string Emit(DefinitionsFile file, CancellationToken cancellationToken)
    {
        SourceWriter writer = FileFrame.Begin(file.Namespace);
        writer.OpenNamespace($"{file.Namespace}.Models");
        writer.Open("internal sealed partial class ApiTypes");
        writer.Line($"private static string Definitions => {Text(file, cancellationToken)};");
        writer.Close();
        writer.CloseNamespace();
        return writer.ToString();
    }

    /// <summary>A literal that has a line for each type, so that a change of one type is a change of one line.</summary>
    private static string Text(DefinitionsFile file, CancellationToken cancellationToken)
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
}
