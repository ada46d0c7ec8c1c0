using System;

namespace Rsdl.Model.Access;

/// <summary>What the links of the whole API allow for one member of a type.</summary>
[Flags]
public enum ElementAccess
{
    /// <summary>No link tells: nothing may be concluded.</summary>
    Unknown = 0,

    /// <summary>Some <c>add</c> link accepts it.</summary>
    Creatable = 1,

    /// <summary>Some <c>update</c> link accepts it.</summary>
    Updatable = 2,

    /// <summary>Some action or delete accepts it.</summary>
    Argument = 4,

    /// <summary>Links tell about the type, and none accepts this member.</summary>
    ReadOnly = 8,
}
