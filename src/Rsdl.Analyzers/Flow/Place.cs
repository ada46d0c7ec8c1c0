namespace Rsdl.Analyzers.Flow;

/// <summary>A place in the value of a slot.</summary>
/// <param name="Slot">What holds the value.</param>
/// <param name="Path">The place in it; the root for the value itself.</param>
internal readonly record struct Place(Slot Slot, ElementPath Path);
