namespace Rsdl.Model.Links;

/// <summary>How relations, HTTP methods and kinds of operation belong together.</summary>
internal static class OperationKinds
{
    /// <summary>The kind of a reserved relation on a resource; <c>null</c> for the name of an action.</summary>
    public static OperationKind? OfRelation(string relation) => relation switch
    {
        "get" => OperationKind.Get,
        "add" => OperationKind.Add,
        "update" => OperationKind.Update,
        "delete" => OperationKind.Delete,
        _ => null,
    };

    public static string MethodOf(OperationKind kind) => kind switch
    {
        OperationKind.List or OperationKind.Get => "GET",
        OperationKind.Update => "PUT",
        OperationKind.Delete => "DELETE",
        _ => "POST",
    };
}
