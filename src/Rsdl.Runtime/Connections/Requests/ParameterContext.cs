namespace Rsdl.Runtime;

/// <summary>Where in the address a parameter stands.</summary>
public enum ParameterContext
{
    /// <summary>In the path, as <c>;name=value</c>.</summary>
    Matrix,

    /// <summary>After the path, as <c>?name=value</c>.</summary>
    Query,
}
