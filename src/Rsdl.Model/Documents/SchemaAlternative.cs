namespace Rsdl.Model.Documents;

/// <summary>One alternative of an <c>xs:choice</c>; particles of the same alternative go together.</summary>
/// <param name="Choice">The choice's number, from 1 within its type or group.</param>
/// <param name="Number">The alternative's number, from 1 within its choice.</param>
public readonly record struct SchemaAlternative(int Choice, int Number);
