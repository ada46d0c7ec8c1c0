using System;

namespace Rsdl.Runtime;

/// <summary>What the links of an API, taken together, allow for an element. What one link accepts is told by its signatures.</summary>
[Flags]
public enum ElementAccess
{
    /// <summary>No link tells: nothing may be concluded.</summary>
    Unknown = 0,

    /// <summary>Some link that adds accepts it.</summary>
    Creatable = 1,

    /// <summary>Some link that updates accepts it.</summary>
    Updatable = 2,

    /// <summary>Some action or deletion accepts it.</summary>
    Argument = 4,

    /// <summary>Links tell about its type, and none accepts it.</summary>
    ReadOnly = 8,
}
