namespace Rsdl.Runtime;

/// <summary>Where a run of links ends in a document, and where the address lies that they begin with.</summary>
internal readonly record struct LinkRunMatch(int AddressStart, int AddressLength, int End);
