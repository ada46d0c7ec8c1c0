namespace Rsdl.Generator.Plan;

/// <summary>Where in a request an option goes.</summary>
internal enum OptionSource
{
    /// <summary>A matrix parameter of the address.</summary>
    Matrix,

    /// <summary>A query parameter of the address.</summary>
    Query,

    /// <summary>A header.</summary>
    Header,

    /// <summary>An element of the body.</summary>
    Body,

    /// <summary>The items of a body that is a list.</summary>
    Items,
}
