namespace Rhev.Guide.Tests.Checks;

/// <summary>A way in which an example is done.</summary>
internal enum RowSide
{
    /// <summary>By a bare request to the emulated Manager.</summary>
    Raw,

    /// <summary>By the SDK; a program also against the emulated Manager.</summary>
    Sdk,
}
