namespace Rhev.Guide.Tests.Rows;

/// <summary>What an example of the guide is.</summary>
public enum RowKind
{
    /// <summary>A request, with or without its answer.</summary>
    Rest,

    /// <summary>A request as a command line of cURL.</summary>
    Curl,

    /// <summary>A representation alone.</summary>
    Representation,

    /// <summary>A program or a part of one in Python.</summary>
    Python,

    /// <summary>A program or a part of one in Java.</summary>
    Java,
}
