namespace Rsdl.Runtime;

/// <summary>Shared boxes of the values that representations repeat.</summary>
internal static class Boxes
{
    private const int Smallest = -1;
    private const int Largest = 128;
    private static readonly object True = true;
    private static readonly object False = false;
    private static readonly object?[] Int32s = new object?[Largest - Smallest + 1];
    private static readonly object?[] Int64s = new object?[Largest - Smallest + 1];

    public static object Of(bool value) => value ? True : False;

    // Made when they are first needed; that racing threads may make one twice does no harm.
    public static object Of(int value) => value is >= Smallest and <= Largest ? Int32s[value - Smallest] ??= value : value;

    public static object Of(long value) => value is >= Smallest and <= Largest ? Int64s[value - Smallest] ??= value : value;
}
