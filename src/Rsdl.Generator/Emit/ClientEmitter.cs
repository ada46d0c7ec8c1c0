using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Rsdl.Generator.Baselines;
using Rsdl.Generator.Plan;
using Rsdl.Model;
using Rsdl.Model.Links;

namespace Rsdl.Generator.Emit;

/// <summary>Emits collections and resources. Their methods only forward to the runtime, without state machines of their own.</summary>
internal static class ClientEmitter
{
    private const string Tasks = "T_::Tasks.Task";
    private const string Token = "T_::CancellationToken cancellationToken = default";

    // Where the runtime documents the methods that the emitted ones forward to.
    private const string ClientBase = "R_::ApiClient.";
    private const string CollectionBase = "R_::ResourceCollection{S,E}.";
    private const string ResourceBase = "R_::Resource{S,E}.";

    public static string Emit(ClientFile file, CancellationToken cancellationToken)
    {
        SourceWriter writer = FileFrame.Begin(file.Namespace);
        Dictionary<string, TypeName> types = file.References.ToDictionary(type => type.WireName);
        writer.OpenNamespace(file.Namespace);
        foreach (PlannedClient client in file.Clients)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Gap();
            EmitCollection(writer, client, types, file.Forwarders);
            writer.Gap();
            EmitResource(writer, client, types, file.Forwarders);
            EmitOptions(writer, client.Collection, client.Model.Name + "Collection", types, file.Forwarders);
            EmitOptions(writer, client.Resource, client.Model.Name + "Resource", types, file.Forwarders);
        }

        writer.CloseNamespace();
        return writer.ToString();
    }

    private static void EmitOptions(
        SourceWriter writer,
        EquatableArray<PlannedOperation> operations,
        string owner,
        Dictionary<string, TypeName> types,
        EquatableArray<Forwarder> forwarders)
    {
        foreach (PlannedOperation operation in operations)
        {
            OptionsEmitter.Emit(writer, operation, $"<c>{operation.Model.Name}Async</c> of <see cref=\"{owner}\"/>", types, forwarders);
        }
    }

    private static void EmitCollection(
        SourceWriter writer, PlannedClient client, Dictionary<string, TypeName> types, EquatableArray<Forwarder> forwarders)
    {
        ClientModel model = client.Model;
        string name = model.Name + "Collection";
        string resource = model.Name + "Resource";
        string entity = CSharp.Models + types[model.ItemType].Name;
        bool searchable = client.Collection.Any(operation =>
            operation.Model.Kind == OperationKind.List && operation.Model.UrlParameters.Any(parameter => parameter.Name == "search"));

        writer.Line($"/// <summary>The collection at {Places(model.Places)}.{Since.Sentence(model.Since)}</summary>");
        Since.Attribute(writer, model.Since);
        writer.Line(FileFrame.GeneratedCode);
        writer.Open($"public partial class {name} : R_::ResourceCollection<{resource}, {entity}>");
        EmitMockConstructor(writer, name);
        writer.Line("/// <summary>Makes a client of the collection at an address, relative to the API's base or as a document has it."
            + "</summary>");
        writer.Line($"public {name}(R_::ApiConnection connection, string path) : base(connection, path, "
            + $"{Definition(model.ListType)}, {Definition(model.ItemType)}, {(searchable ? "true" : "false")}) {{ }}");
        foreach (PlannedOperation operation in client.Collection)
        {
            writer.Gap();
            EmitCollectionOperation(writer, operation, resource, entity, model, types);
            if (operation.Model.Kind == OperationKind.List && client.HasCorrelation)
            {
                EmitWaitForCorrelation(writer, operation, resource, entity);
            }
        }

        ForwarderEmitter.Emit(writer, forwarders, name);
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
                MethodHeader(writer, operation, CollectionBase + "ListCoreAsync");
                writer.Line($"public virtual R_::ResourceList<{resource}> ListAsync({options}, {Token}) => "
                    + "ListCoreAsync(options, cancellationToken);");
                EmitFollow(writer, operation.Model, resource);
                break;
            case OperationKind.Add:
                string body = operation.Model.BodyType is { } bodyType ? CSharp.Models + types[bodyType].Name : entity;
                bool answersItem = operation.Model.ResponseType == client.ItemType && body == entity;
                string answer = operation.Model.ResponseType ?? client.ItemType;
                string result = answersItem ? $"R_::CreateOperation<{resource}>" : CSharp.Models + types[answer].Name;
                string core = answersItem ? "AddCoreAsync(entity, options, cancellationToken)"
                    : $"AddManyCoreAsync<{result}>(entity, {Definition(answer)}, options, cancellationToken)";
                MethodHeader(writer, operation, CollectionBase + (answersItem ? "AddCoreAsync" : "AddManyCoreAsync{R}"));
                writer.Line($"public virtual {Tasks}<{result}> AddAsync({body} entity, {options}, {Token}) => {core};");
                break;
            default:
                EmitSharedOperation(writer, operation, options, types);
                break;
        }
    }

    /// <summary>What can be listed from an identifier on can be followed.</summary>
    private static void EmitFollow(SourceWriter writer, OperationModel list, string resource)
    {
        if (list.UrlParameters.FirstOrDefault(parameter => parameter.Name == OptionsPlanner.FromParameter) is { } from)
        {
            writer.Gap();
            writer.Line($"/// <inheritdoc cref=\"{CollectionBase}FollowCoreAsync\"/>");
            writer.Line(OperationAttribute(list));
            writer.Line($"public virtual S_::Collections.Generic.IAsyncEnumerable<{resource}> FollowAsync(string? from = null, "
                + $"R_::FollowOptions? options = null, {Token}) => FollowCoreAsync("
                + $"R_::ParameterContext.{(from.IsQuery ? "Query" : "Matrix")}, from, options, cancellationToken);");
        }
    }

    private static void EmitWaitForCorrelation(SourceWriter writer, PlannedOperation list, string resource, string entity)
    {
        writer.Gap();
        writer.Line($"/// <inheritdoc cref=\"{CollectionBase}WaitForCorrelationCoreAsync\"/>");
        writer.Line(OperationAttribute(list.Model));
        writer.Line($"public virtual {Tasks}<{resource}> WaitForCorrelationAsync(string correlationId, "
            + $"S_::Func<{entity}, bool> isReached, S_::Func<{entity}, bool> hasFailed, R_::PollOptions? options = null, {Token}) => "
            + "WaitForCorrelationCoreAsync(correlationId, isReached, hasFailed, options, cancellationToken);");
    }

    private static void EmitResource(
        SourceWriter writer, PlannedClient client, Dictionary<string, TypeName> types, EquatableArray<Forwarder> forwarders)
    {
        ClientModel model = client.Model;
        string name = model.Name + "Resource";
        string entity = CSharp.Models + types[model.ItemType].Name;
        writer.Line($"/// <summary>One resource at {Places(model.Places, "/{id}")}: "
            + $"a handle, with a snapshot of its data if it was read.{Since.Sentence(model.Since)}</summary>");
        Since.Attribute(writer, model.Since);
        writer.Line(FileFrame.GeneratedCode);
        writer.Open($"public partial class {name} : R_::Resource<{name}, {entity}>");
        EmitMockConstructor(writer, name);
        writer.Line("/// <summary>Makes a handle of the resource at an address, with what is known of it. Nothing is sent.</summary>");
        writer.Line($"public {name}(R_::ApiConnection connection, string path, {entity}? data = null) : "
            + $"base(connection, path, data, {Definition(model.ItemType)}) {{ }}");
        foreach (ChildModel child in model.Children)
        {
            writer.Gap();
            writer.Line($"/// <summary>The <c>{CSharp.Documentation(child.Segment)}</c> sub-collection."
                + $"{Since.Sentence(child.Since)}</summary>");
            Since.Attribute(writer, child.Since);
            writer.Line($"public virtual {child.Client}Collection {child.PropertyName} => "
                + $"new(Connection, ChildPath({CSharp.Literal(child.Segment)}));");
        }

        foreach (PlannedOperation operation in client.Resource)
        {
            writer.Gap();
            EmitResourceOperation(writer, operation, name, entity, types);
        }

        ForwarderEmitter.Emit(writer, forwarders, name);
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
                MethodHeader(writer, operation, ResourceBase + "GetCoreAsync");
                writer.Line($"public virtual {Tasks}<{resource}> GetAsync({options}, {Token}) => "
                    + "GetCoreAsync(options, cancellationToken);");
                break;
            case OperationKind.Update:
                MethodHeader(writer, operation, ResourceBase + "UpdateCoreAsync");
                writer.Line($"public virtual {Tasks}<{resource}> UpdateAsync({entity} changes, {options}, {Token}) => "
                    + "UpdateCoreAsync(changes, options, cancellationToken);");
                writer.Gap();
                MethodHeader(writer, operation, ResourceBase + "EditCoreAsync");
                writer.Line($"public virtual {Tasks}<{resource}> UpdateAsync(S_::Action<{entity}> edit, {options}, {Token}) => "
                    + "EditCoreAsync(edit, options, cancellationToken);");
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
            MethodHeader(writer, operation, ClientBase + "DeleteCoreAsync");
            writer.Line($"public virtual {Tasks} DeleteAsync({options}, {Token}) => DeleteCoreAsync(options, cancellationToken);");
            return;
        }

        string action = ActionEntity(operation.Model, types);
        string definition = operation.Model.ResponseType is { } type ? Definition(type) : "null";
        MethodHeader(writer, operation, ClientBase + "ActCoreAsync{A}");
        writer.Line($"public virtual {ActionResult(operation.Model, types)} {operation.Model.Name}Async({options}, {Token}) => "
            + $"ActCoreAsync<{action}>({CSharp.Literal(operation.Segment)}, {definition}, options, cancellationToken);");
    }

    /// <summary>The type that the method of an action answers.</summary>
    public static string ActionResult(OperationModel action, Dictionary<string, TypeName> types) =>
        $"{Tasks}<R_::ActionOperation<{ActionEntity(action, types)}>>";

    /// <summary>The code of another method that does the same as that of an action.</summary>
    public static Forwarding ForwardAction(PlannedOperation operation, Dictionary<string, TypeName> types) => new(
        $"public {ActionResult(operation.Model, types)} ",
        $"({OptionsEmitter.TypeOf(operation, types)}? options = null, {Token}) => "
            + $"{operation.Model.Name}Async(options, cancellationToken);");

    private static string ActionEntity(OperationModel action, Dictionary<string, TypeName> types) =>
        action.ResponseType is { } response ? CSharp.Models + types[response].Name : "R_::Entity";

    /// <summary>What the link does is the document's to say; arguments, results and failures are those of the runtime's method.</summary>
    private static void MethodHeader(SourceWriter writer, PlannedOperation operation, string core)
    {
        OperationModel model = operation.Model;
        string summary = model.Description is { } text && CSharp.Sentence(text) is { Length: > 0 } sentence
            ? sentence
            : $"The <c>{CSharp.Documentation(model.Relation)}</c> operation.";
        writer.Line($"/// <summary>{summary}{Since.Sentence(model.Since)}</summary>");
        writer.Line($"/// <inheritdoc cref=\"{core}\" path=\"/*[not(self::summary)]\"/>");
        Since.Attribute(writer, model.Since);
        writer.Line(OperationAttribute(model));
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

    private static string OperationAttribute(OperationModel model) =>
        $"[R_::Operation({CSharp.Literal(model.Relation)}, \"{model.Method}\", {CSharp.Literal(model.Path)})]";

    /// <summary>The expression that gives the description of a type.</summary>
    private static string Definition(string type) => $"M_::ApiTypes.Get({CSharp.Literal(type)})";

    private static void EmitMockConstructor(SourceWriter writer, string name)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected {name}() {{ }}");
        writer.Gap();
    }

    private static string Places(EquatableArray<string> places, string tail = "")
    {
        string first = $"<c>{CSharp.Documentation(places[0] + tail)}</c>";
        return places.Count == 1 ? first : $"{first} and {(places.Count == 2 ? "one other place" : $"{places.Count - 1} other places")}";
    }
}
