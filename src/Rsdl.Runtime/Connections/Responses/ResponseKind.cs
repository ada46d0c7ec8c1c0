namespace Rsdl.Runtime;

/// <summary>What a response's body turns out to be.</summary>
internal enum ResponseKind
{
    Empty,
    Xml,
    Html,
    Other,
}
