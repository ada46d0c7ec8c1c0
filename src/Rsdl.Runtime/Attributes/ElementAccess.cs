using System;

namespace Rsdl.Runtime;

/// <summary>What a client may do with an element, as far as the links of the RSDL tell.</summary>
[Flags]
public enum ElementAccess
{
    /// <summary>No link tells.</summary>
    Unknown = 0,

    /// <summary>The element may be sent when the resource is added.</summary>
    Creatable = 1,

    /// <summary>The element may be sent when the resource is updated.</summary>
    Updatable = 2,

    /// <summary>The resource cannot be added without the element.</summary>
    Required = 4,

    /// <summary>Only the server sets the element; no link accepts it.</summary>
    ReadOnly = 8,
}
