namespace Rsdl.Model.Diff;

/// <summary>What a change does to code that uses the generated C#. A greater one is worse.</summary>
public enum ChangeEffect
{
    /// <summary>Code that compiled and worked still does.</summary>
    Compatible,

    /// <summary>Code compiles as before, but the Manager may answer or accept something else.</summary>
    NeedsAttention,

    /// <summary>Code that uses it does not compile any more.</summary>
    Breaking,
}
