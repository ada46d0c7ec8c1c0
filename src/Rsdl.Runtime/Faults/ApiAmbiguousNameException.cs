namespace Rsdl.Runtime;

/// <summary>More than one resource of a collection has the name that one was asked for.</summary>
public sealed class ApiAmbiguousNameException : ApiException
{
    internal ApiAmbiguousNameException(ApiCall call, string name)
        : base(call, null, $"more than one resource is named '{name}'; take the one that is meant by its identifier") => Name = name;

    /// <summary>The name.</summary>
    public string Name { get; }
}
