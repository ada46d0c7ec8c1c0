namespace Rsdl.Model.Diff;

/// <summary>What happened.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It is another.</summary>
    Changed,

    /// <summary>It has another C# name.</summary>
    Renamed,
}
