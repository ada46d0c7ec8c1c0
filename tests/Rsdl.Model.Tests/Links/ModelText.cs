using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Links;

namespace Rsdl.Model.Tests.Links;

/// <summary>Writes the resource tree of a model as lines, so that a test can compare all of it.</summary>
internal static class ModelText
{
    /// <summary>Places with their clients, and below each its operations.</summary>
    public static string Tree(ApiModel model) =>
        string.Join("\n", model.RootActions.Select(Operation).Concat(model.Collections.SelectMany(Place)));

    public static IEnumerable<PlaceModel> Places(ApiModel model) => model.Collections.SelectMany(WithChildren);

    public static IEnumerable<OperationModel> Operations(ApiModel model) => model.RootActions.Concat(
        Places(model).SelectMany(place => place.CollectionOperations.Concat(place.ResourceOperations)));

    public static string Signatures(OperationModel operation) => string.Join(" ", operation.Signatures.Select(Signature));

    private static IEnumerable<string> Place(PlaceModel place) =>
    [
        $"{place.PropertyName}: {place.Path} {place.ListType} of {place.ItemType} <{place.ItemElement}> by {place.Client}",
        .. place.CollectionOperations.Concat(place.ResourceOperations).Select(operation => "  " + Operation(operation)),
        .. place.Children.SelectMany(Place),
    ];

    private static string Operation(OperationModel operation) =>
        $"{operation.Kind} {operation.Name}: {operation.Method} /{operation.Path}"
            + (operation.BodyType is null ? "" : $" {operation.BodyType}{Signatures(operation)}")
            + (operation.ResponseType is null ? "" : $" -> {operation.ResponseType}");

    private static string Signature(SignatureModel signature) => "(" + Parameters(signature.Parameters) + ")";

    private static string Parameters(IEnumerable<SignatureParameter> parameters) => string.Join(" ", parameters.Select(parameter =>
        parameter.Path
            + (parameter.Required ? "!" : "")
            + (parameter.Deprecated ? "~" : "")
            + (parameter.IsCollection ? "*" : "")
            + (parameter.Nested.Count > 0 ? "{" + Parameters(parameter.Nested) + "}" : "")));

    private static IEnumerable<PlaceModel> WithChildren(PlaceModel place) => [place, .. place.Children.SelectMany(WithChildren)];
}
