namespace Rsdl.Runtime;

/// <summary>What every request that adds a resource accepts.</summary>
public class AddOptions : OperationOptions
{
    private const string Created = "201-created";

    // Front ends strip the standard header; versions before 3.5 know no other.
    private const string ForwardedExpect = "X-Ovirt-Expect";

    /// <summary>The answer to wait for: <c>201-created</c> asks the Manager to answer when the resource is ready.</summary>
    public string? Expect { get => GetText(Headers, "Expect"); set => Set(Headers, "Expect", value); }

    /// <summary>
    /// Whether to ask the Manager to answer when the resource is ready, by <see cref="Expect"/> and by <c>X-Ovirt-Expect</c>, which
    /// passes the web servers that are in front of Managers. Not every version does so: look at
    /// <see cref="CreateOperation{TResource}.HasCompleted"/>, or wait in any case. See the guide's section 8.3.11.
    /// </summary>
    public bool WaitForCreation
    {
        get => Expect == Created && GetText(Headers, ForwardedExpect) == Created;
        set
        {
            Expect = value ? Created : null;
            Set(Headers, ForwardedExpect, Expect);
        }
    }
}
