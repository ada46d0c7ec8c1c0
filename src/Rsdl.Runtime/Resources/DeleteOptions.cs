namespace Rsdl.Runtime;

/// <summary>What every deletion without a body accepts.</summary>
public class DeleteOptions : OperationOptions
{
    /// <summary>Whether the Manager may answer before the resource is gone; null leaves it to the Manager.</summary>
    public bool? Async { get => GetBoolean(Matrix, "async"); set => Set(Matrix, "async", value); }
}
