namespace Rsdl.Analyzers.Bodies;

/// <summary>What a body does with a local at one place.</summary>
internal enum LocalUseKind
{
    /// <summary>Looks at it, or sends it: nothing is changed.</summary>
    Read,

    /// <summary>Puts something into the object.</summary>
    Written,

    /// <summary>Puts an object into the local.</summary>
    Assigned,

    /// <summary>Gives the object away: from here on others may change it.</summary>
    Lost,
}
