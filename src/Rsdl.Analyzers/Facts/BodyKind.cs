namespace Rsdl.Analyzers.Facts;

/// <summary>How a call is told what to send.</summary>
internal enum BodyKind
{
    /// <summary>Not by an entity: an action's options, or nothing.</summary>
    None,

    /// <summary>By an entity that is sent as it is.</summary>
    Entity,

    /// <summary>By a delegate that edits a copy, of which the difference is sent.</summary>
    Edit,
}
