using Rsdl.Model.Links;

namespace Rsdl.Tool.Docs;

/// <summary>An operation of a client, and where the reference has it.</summary>
/// <param name="Client">The client.</param>
/// <param name="Model">The operation.</param>
/// <param name="OnCollection">Whether it is one of the collection; otherwise of each resource in it.</param>
internal sealed record ClientOperation(ClientModel Client, OperationModel Model, bool OnCollection)
{
    /// <summary>The class that has the method.</summary>
    public string ClassName => Client.Name + (OnCollection ? "Collection" : "Resource");

    /// <summary>The method.</summary>
    public string Method => Model.Name + "Async";

    /// <summary>Class and method.</summary>
    public string Member => $"{ClassName}.{Method}";

    /// <summary>The anchor in the client's page.</summary>
    public string Anchor => $"{(OnCollection ? "collection" : "resource")}-{Method}";

    /// <summary>Page and anchor.</summary>
    public string Address => $"{PageAddresses.OfClientPage(Client.Name)}#{Anchor}";
}
