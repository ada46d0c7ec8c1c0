namespace Rsdl.Model.Links;

/// <summary>What a link does.</summary>
public enum OperationKind
{
    /// <summary>Reads a collection.</summary>
    List,

    /// <summary>Reads one resource.</summary>
    Get,

    /// <summary>Adds to a collection.</summary>
    Add,

    /// <summary>Updates a resource.</summary>
    Update,

    /// <summary>Deletes a resource, or what a collection's body names.</summary>
    Delete,

    /// <summary>Performs an action on a resource or a collection.</summary>
    Action,
}
