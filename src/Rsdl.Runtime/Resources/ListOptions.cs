namespace Rsdl.Runtime;

/// <summary>What every request for a collection accepts.</summary>
public class ListOptions : OperationOptions
{
    /// <summary>The largest number of resources to return, sent as <c>;max=</c>; null leaves it to the Manager.</summary>
    public int? Max { get => GetInt32(Matrix, "max"); set => Set(Matrix, "max", value); }
}
