using System.Linq;
using Rsdl.Generator.Plan;
using Rsdl.Model.Links;

namespace Rsdl.Generator.Emit;

/// <summary>Emits the entry point, the reading and writing of documents, and what all actions share.</summary>
internal static class ApiEmitter
{
    public static string EmitEntryPoint(ApiFile file)
    {
        SourceWriter writer = FileFrame.Begin(file.Namespace);
        writer.OpenNamespace(file.Namespace);
        string entry = file.EntryPointType is { } type ? CSharp.Models + type : "R_::Entity";
        string definition = file.EntryPointSchemaType is { } known ? $"M_::ApiTypes.Get({CSharp.Literal(known)})" : "null";
        string description = file.Description is { } text && CSharp.Sentence(text) is { Length: > 0 } sentence
            ? sentence
            : "The API of a Manager.";
        writer.Line($"/// <summary>{description} The entry point to its collections. Thread-safe.</summary>");
        writer.Line(FileFrame.GeneratedCode);
        if (file.Version is { } version)
        {
            writer.Line($"[R_::ApiVersion({CSharp.Literal(version)})]");
        }

        writer.Open($"public partial class {file.ApiName} : R_::ApiEntryPoint<{entry}>");
        writer.Line("/// <summary>Makes an entry point without a connection, for a mock.</summary>");
        writer.Line($"protected {file.ApiName}() {{ }}");
        writer.Gap();
        writer.Line("/// <summary>Makes an entry point over a connection, which it then owns. Nothing is sent.</summary>");
        writer.Line("/// <param name=\"connection\">The connection.</param>");
        writer.Line($"public {file.ApiName}(R_::ApiConnection connection) : base(connection, {definition}) {{ }}");
        writer.Gap();
        writer.Line("/// <summary>Connects: reads the entry point, which checks address, trust and credentials.</summary>");
        writer.Line("/// <param name=\"options\">Where and as whom to connect.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Cancels the request.</param>");
        writer.Line("/// <returns>The entry point; disposing it closes the connection.</returns>");
        writer.Line("/// <exception cref=\"R_::ApiException\">The Manager could not be reached, or refused.</exception>");
        writer.Line($"public static T_::Tasks.Task<{file.ApiName}> ConnectAsync(R_::ConnectionOptions options, "
            + "T_::CancellationToken cancellationToken = default) => "
                + $"ConnectCoreAsync(new {file.ApiName}(R_::ApiConnection.Create(options)), cancellationToken);");
        foreach (ChildModel collection in file.Collections)
        {
            writer.Gap();
            writer.Line($"/// <summary>The <c>{CSharp.Documentation(collection.Segment)}</c> collection."
                + $"{Since.Sentence(collection.Since)}</summary>");
            Since.Attribute(writer, collection.Since);
            writer.Line($"public virtual {collection.Client}Collection {collection.PropertyName} => "
                + $"new(Connection, {CSharp.Literal(collection.Segment)});");
        }

        ForwarderEmitter.Emit(writer, file.Forwarders, file.ApiName);
        writer.Close();
        EmitActionParameters(writer, file);
        writer.CloseNamespace();
        return writer.ToString();
    }

    public static string EmitDocument(ApiFile file)
    {
        SourceWriter writer = FileFrame.Begin(file.Namespace);
        writer.OpenNamespace(file.Namespace);
        writer.Line("/// <summary>Reads and writes any representation of the API by its root element.</summary>");
        writer.Line(FileFrame.GeneratedCode);
        writer.Open("public static partial class ApiDocument");
        writer.Line("/// <summary>Reads a representation. "
            + "Nothing in it is lost: what the schema does not know is kept and written back.</summary>");
        writer.Line("/// <param name=\"utf8\">The XML, as UTF-8.</param>");
        writer.Line("/// <returns>The entity that the root element stands for.</returns>");
        writer.Line("/// <exception cref=\"R_::Xml.XmlFormatException\">The text is no well-formed XML.</exception>");
        writer.Line("/// <exception cref=\"R_::UnknownRootElementException\">The API has no such root element.</exception>");
        writer.Line("public static R_::Entity Parse(S_::ReadOnlySpan<byte> utf8) => R_::EntityXml.ReadDocument(utf8, M_::ApiTypes.All);");
        writer.Gap();
        writer.Line("/// <summary>Writes a representation as UTF-8, under the root element that it was read from or that its type has."
            + "</summary>");
        writer.Line("/// <param name=\"entity\">The entity.</param>");
        writer.Line("/// <returns>The XML, without a declaration.</returns>");
        writer.Line("/// <exception cref=\"S_::InvalidOperationException\">The entity's type has no root element.</exception>");
        writer.Line("public static byte[] ToUtf8(this R_::Entity entity) => R_::EntityXml.ToUtf8(entity);");
        writer.Close();
        writer.CloseNamespace();
        return writer.ToString();
    }

    private static void EmitActionParameters(SourceWriter writer, ApiFile file)
    {
        if (file.ActionType is not { } action || file.ActionMembers.Count == 0)
        {
            return;
        }

        writer.Gap();
        writer.Line("/// <summary>What every action accepts.</summary>");
        writer.Line(FileFrame.GeneratedCode);
        writer.Open($"public partial class {OptionsEmitter.ActionBase} : R_::BodyOptions<M_::{action}>");
        OptionsEmitter.EmitProperties(writer, file.ActionMembers, file.References.ToDictionary(type => type.WireName));
        ForwarderEmitter.Emit(writer, file.Forwarders, OptionsEmitter.ActionBase);
        writer.Close();
    }
}
