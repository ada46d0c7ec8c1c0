namespace Rsdl.Runtime;

/// <summary>What every request that adds a resource accepts.</summary>
public class AddOptions : OperationOptions
{
    /// <summary>The answer to wait for: <c>201-created</c> asks the Manager to answer when the resource is ready.</summary>
    public string? Expect { get => GetText(Headers, "Expect"); set => Set(Headers, "Expect", value); }
}
