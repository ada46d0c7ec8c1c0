using Rsdl.Model.Links;

namespace Rsdl.Tool.Listing;

/// <summary>How generated members are named after what is in the model.</summary>
internal static class MemberNames
{
    /// <summary>The entry point class, unless a project names another.</summary>
    public const string DefaultApi = "RhevApi";

    public static string OfCollection(string client, OperationModel operation) => $"{client}Collection.{operation.Name}Async";

    public static string OfResource(string client, OperationModel operation) => $"{client}Resource.{operation.Name}Async";
}
