namespace Rsdl.Runtime;

/// <summary>How much of a secret element is masked.</summary>
internal enum SecretKind
{
    /// <summary>The element is one value: everything in it, child elements included, becomes one mask.</summary>
    Value,

    /// <summary>The elements below keep their names, which tell the shape; what they hold becomes masks.</summary>
    Tree,
}
