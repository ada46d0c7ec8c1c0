using Rsdl.Model.Access;

namespace Rsdl.Model.Links;

/// <summary>The clients of an API, with what all of its links say of the schema. It does not change once it is made.</summary>
public sealed record ApiLinks
{
    internal ApiLinks(
        string basePath,
        EquatableArray<PlaceModel> collections,
        EquatableArray<OperationModel> rootActions,
        EquatableArray<ClientModel> clients,
        EquatableArray<TypeAccess> access,
        EquatableArray<Problem> problems)
    {
        BasePath = basePath;
        Collections = collections;
        RootActions = rootActions;
        Clients = clients;
        Access = access;
        Problems = problems;
    }

    /// <summary>The API's base path.</summary>
    internal string BasePath { get; }

    /// <summary>The resource tree.</summary>
    internal EquatableArray<PlaceModel> Collections { get; }

    /// <summary>Actions of the entry point itself.</summary>
    internal EquatableArray<OperationModel> RootActions { get; }

    /// <summary>Client types, ordered by name.</summary>
    internal EquatableArray<ClientModel> Clients { get; }

    /// <summary>What the links say of the types that they name.</summary>
    internal EquatableArray<TypeAccess> Access { get; }

    /// <summary>What could not be used.</summary>
    internal EquatableArray<Problem> Problems { get; }
}
