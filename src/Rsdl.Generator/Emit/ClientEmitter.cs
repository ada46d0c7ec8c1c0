using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Rsdl.Generator.Plan;
using Rsdl.Model;
using Rsdl.Model.Links;

namespace Rsdl.Generator.Emit;

/// <summary>Emits collections and resources. Their methods only forward to the runtime, without state machines of their own.</summary>
internal static class ClientEmitter
{
    private const string Tasks = "S_::Threading.Tasks.Task";
    private const string Token = "S_::Threading.CancellationToken cancellationToken = default";

    public static string Emit(ClientFile file, CancellationToken cancellationToken)
    {
        SourceWriter writer = FileFrame.Begin(file.Namespace);
        Dictionary<string, TypeName> types = file.References.ToDictionary(type => type.WireName);
        writer.Open($"namespace {file.Namespace}");
        foreach (PlannedClient client in file.Clients)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Gap();
            EmitCollection(writer, client, types);
            writer.Gap();
            EmitResource(writer, client, types);
            EmitOptions(writer, client.Collection, client.Model.Name + "Collection", types);
            EmitOptions(writer, client.Resource, client.Model.Name + "Resource", types);
        }

        writer.Close();
        return writer.ToString();
    }

    private static void EmitOptions(
        SourceWriter writer, EquatableArray<PlannedOperation> operations, string owner, Dictionary<string, TypeName> types)
    {
        foreach (PlannedOperation operation in operations)
        {
            OptionsEmitter.Emit(writer, operation, $"<c>{operation.Model.Name}Async</c> of <see cref=\"{owner}\"/>", types);
        }
    }

    private static void EmitCollection(SourceWriter writer, PlannedClient client, Dictionary<string, TypeName> types)
    {
        ClientModel model = client.Model;
        string name = model.Name + "Collection";
        string resource = model.Name + "Resource";
        string entity = CSharp.Models + types[model.ItemType].Name;
        bool searchable = client.Collection.Any(operation =>
            operation.Model.Kind == OperationKind.List && operation.Model.UrlParameters.Any(parameter => parameter.Name == "search"));

        writer.Line($"/// <summary>The collection at {Places(model.Places)}.</summary>");
        writer.Line(FileFrame.GeneratedCode);
        writer.Open($"public partial class {name} : R_::ResourceCollection<{resource}, {entity}>");
        EmitMockConstructor(writer, name, "collection");
        writer.Line("/// <summary>Makes a client of the collection at an address. Nothing is sent.</summary>");
        writer.Line("/// <param name=\"connection\">The connection.</param>");
        writer.Line("/// <param name=\"path\">The address, relative to the API's base or as a document has it.</param>");
        writer.Line($"public {name}(R_::ApiConnection connection, string path) : base(connection, path, "
            + $"M_::{types[model.ListType].Name}.EntityDefinition, {entity}.EntityDefinition, {(searchable ? "true" : "false")}) {{ }}");
        foreach (PlannedOperation operation in client.Collection)
        {
            writer.Gap();
            EmitCollectionOperation(writer, operation, resource, entity, model, types);
        }

        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override {resource} CreateResource(string path, {entity}? data) => new(Connection, path, data);");
        writer.Close();
    }

    private static void EmitCollectionOperation(
        SourceWriter writer,
        PlannedOperation operation,
        string resource,
        string entity,
        ClientModel client,
        Dictionary<string, TypeName> types)
    {
        string options = $"{OptionsEmitter.TypeOf(operation, types)}? options = null";
        switch (operation.Model.Kind)
        {
            case OperationKind.List:
                MethodHeader(writer, operation, null, "The resources, read as they are enumerated.");
                writer.Line($"public virtual S_::Collections.Generic.IAsyncEnumerable<{resource}> ListAsync({options}, {Token}) => "
                    + "ListCoreAsync(options, cancellationToken);");
                break;
            case OperationKind.Add:
                string body = operation.Model.BodyType is { } bodyType ? CSharp.Models + types[bodyType].Name : entity;
                MethodHeader(
                    writer, operation, "What to add; members that are null are left to the Manager.", "What the Manager answered.");
                bool answersItem = operation.Model.ResponseType == client.ItemType && body == entity;
                string result = answersItem ? resource : CSharp.Models + types[operation.Model.ResponseType ?? client.ItemType].Name;
                string core = answersItem ? "AddCoreAsync(entity, options, cancellationToken)"
                    : $"AddCoreAsync<{result}>(entity, {result}.EntityDefinition, options, cancellationToken)";
                writer.Line($"public virtual {Tasks}<{result}> AddAsync({body} entity, {options}, {Token}) => {core};");
                break;
            default:
                EmitSharedOperation(writer, operation, options, types);
                break;
        }
    }

    private static void EmitResource(SourceWriter writer, PlannedClient client, Dictionary<string, TypeName> types)
    {
        ClientModel model = client.Model;
        string name = model.Name + "Resource";
        string entity = CSharp.Models + types[model.ItemType].Name;
        writer.Line($"/// <summary>One resource at {Places(model.Places, "/{id}")}: "
            + "a handle, with a snapshot of its data if it was read.</summary>");
        writer.Line(FileFrame.GeneratedCode);
        writer.Open($"public partial class {name} : R_::Resource<{name}, {entity}>");
        EmitMockConstructor(writer, name, "resource");
        writer.Line("/// <summary>Makes a handle of the resource at an address. Nothing is sent.</summary>");
        writer.Line("/// <param name=\"connection\">The connection.</param>");
        writer.Line("/// <param name=\"path\">The address, relative to the API's base or as a document has it.</param>");
        writer.Line("/// <param name=\"data\">What is known of it, if anything.</param>");
        writer.Line($"public {name}(R_::ApiConnection connection, string path, {entity}? data = null) : "
            + $"base(connection, path, data, {entity}.EntityDefinition) {{ }}");
        foreach (ChildModel child in model.Children)
        {
            writer.Gap();
            writer.Line($"/// <summary>The <c>{CSharp.Documentation(child.Segment)}</c> sub-collection.</summary>");
            writer.Line($"public virtual {child.Client}Collection {child.PropertyName} => "
                + $"new(Connection, ChildPath({CSharp.Literal(child.Segment)}));");
        }

        foreach (PlannedOperation operation in client.Resource)
        {
            writer.Gap();
            EmitResourceOperation(writer, operation, name, entity, types);
        }

        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override {name} Create(string path, {entity}? data) => new(Connection, path, data);");
        writer.Close();
    }

    private static void EmitResourceOperation(
        SourceWriter writer, PlannedOperation operation, string resource, string entity, Dictionary<string, TypeName> types)
    {
        string options = $"{OptionsEmitter.TypeOf(operation, types)}? options = null";
        switch (operation.Model.Kind)
        {
            case OperationKind.Get:
                MethodHeader(writer, operation, null, "A handle with the data as they are now.");
                writer.Line($"public virtual {Tasks}<{resource}> GetAsync({options}, {Token}) => "
                    + "GetCoreAsync(options, cancellationToken);");
                break;
            case OperationKind.Update:
                MethodHeader(
                    writer,
                    operation,
                    "What to change: null leaves a member alone, the empty string clears it.",
                    "A handle with the data after the update.");
                writer.Line($"public virtual {Tasks}<{resource}> UpdateAsync({entity} entity, {options}, {Token}) => "
                    + "UpdateCoreAsync(entity, options, cancellationToken);");
                writer.Gap();
                MethodHeader(
                    writer,
                    operation,
                    "Edits a copy of the snapshot, which is read first if there is none; only the difference is sent.",
                    "A handle with the data after the update.");
                writer.Line($"public virtual {Tasks}<{resource}> UpdateAsync(S_::Action<{entity}> entity, {options}, {Token}) => "
                    + "UpdateCoreAsync(entity, options, cancellationToken);");
                break;
            default:
                EmitSharedOperation(writer, operation, options, types);
                break;
        }
    }

    /// <summary>Deletes and actions are alike on collections and resources.</summary>
    private static void EmitSharedOperation(
        SourceWriter writer, PlannedOperation operation, string options, Dictionary<string, TypeName> types)
    {
        if (operation.Model.Kind == OperationKind.Delete)
        {
            MethodHeader(writer, operation, null, "A task that ends when the Manager has accepted the deletion.");
            writer.Line($"public virtual {Tasks} DeleteAsync({options}, {Token}) => DeleteCoreAsync(options, cancellationToken);");
            return;
        }

        string action = operation.Model.ResponseType is { } response ? CSharp.Models + types[response].Name : "R_::Entity";
        string definition = operation.Model.ResponseType is null ? "null" : action + ".EntityDefinition";
        MethodHeader(writer, operation, null, "The operation as the Manager accepted it.");
        writer.Line($"public virtual {Tasks}<R_::ActionOperation<{action}>> {operation.Model.Name}Async({options}, {Token}) => "
            + $"ActCoreAsync<{action}>({CSharp.Literal(operation.Segment)}, {definition}, options, cancellationToken);");
    }

    private static void MethodHeader(SourceWriter writer, PlannedOperation operation, string? entity, string returns)
    {
        OperationModel model = operation.Model;
        string summary = model.Description is { } text && CSharp.Sentence(text) is { Length: > 0 } sentence
            ? sentence
            : $"The <c>{CSharp.Documentation(model.Relation)}</c> operation.";
        writer.Line($"/// <summary>{summary}</summary>");
        if (entity is not null)
        {
            writer.Line($"/// <param name=\"entity\">{entity}</param>");
        }

        writer.Line("/// <param name=\"options\">What else to ask for.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Cancels the request.</param>");
        writer.Line($"/// <returns>{returns}</returns>");
        writer.Line($"[R_::Operation({CSharp.Literal(model.Relation)}, \"{model.Method}\", {CSharp.Literal(model.Path)})]");
        foreach (SignatureModel signature in model.Signatures)
        {
            // Only alternatives need telling apart.
            string description = model.Signatures.Count > 1 && signature.Description is { } what
                ? $", Description = {CSharp.Literal(what)}"
                : "";
            string deprecated = signature.Deprecated ? ", Deprecated = true" : "";
            writer.Line($"[R_::Signature({CSharp.Literal(SignatureText.Of(signature))}{deprecated}{description})]");
        }
    }

    private static void EmitMockConstructor(SourceWriter writer, string name, string what)
    {
        writer.Line($"/// <summary>Makes a {what} without a connection, for a mock.</summary>");
        writer.Line($"protected {name}() {{ }}");
        writer.Gap();
    }

    private static string Places(EquatableArray<string> places, string tail = "")
    {
        string first = $"<c>{CSharp.Documentation(places[0] + tail)}</c>";
        return places.Count == 1 ? first : $"{first} and {(places.Count == 2 ? "one other place" : $"{places.Count - 1} other places")}";
    }
}
