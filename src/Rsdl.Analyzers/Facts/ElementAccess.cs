using System;

namespace Rsdl.Analyzers.Facts;

/// <summary>What the links of an API, taken together, allow for an element; the numbers are those of the runtime's enumeration.</summary>
[Flags]
internal enum ElementAccess
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
