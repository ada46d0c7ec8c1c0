using Microsoft.CodeAnalysis;

namespace Rsdl.Analyzers.Flow;

/// <summary>Where the value of an expression comes from.</summary>
internal readonly record struct Origin
{
    private Origin(bool isNull, WrittenValue? created, Place? place, SyntaxNode? reference, bool isShared)
    {
        IsNull = isNull;
        Created = created;
        Place = place;
        Reference = reference;
        IsShared = isShared;
    }

    public static Origin Null => new(true, null, null, null, false);

    public static Origin Unknown => default;

    public bool IsNull { get; }

    /// <summary>The value, if the expression makes a new one.</summary>
    public WrittenValue? Created { get; }

    /// <summary>The place, if the expression reads or names one.</summary>
    public Place? Place { get; }

    /// <summary>The property reference that leads to the place, if one does.</summary>
    public SyntaxNode? Reference { get; }

    /// <summary>Whether who gets the value can change what is at the place: it is an object, and no text.</summary>
    public bool IsShared { get; }

    public static Origin Of(WrittenValue created) => new(false, created, null, null, true);

    public static Origin At(Place place, ITypeSymbol? type, SyntaxNode? reference = null) =>
        new(false, null, place, reference, type is not { IsValueType: true } and not { SpecialType: SpecialType.System_String });
}
