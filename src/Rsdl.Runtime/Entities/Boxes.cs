namespace Rsdl.Runtime;

/// <summary>Shared boxes of the values that representations repeat.</summary>
internal static class Boxes
{
    private const int Smallest = -1;
    private const int Largest = 128;
    private static readonly object True = true;
    private static readonly object False = false;
    private static readonly object[] Int32s = CreateInt32s();
    private static readonly object[] Int64s = CreateInt64s();

    public static object Of(bool value) => value ? True : False;

    public static object Of(int value) => value is >= Smallest and <= Largest ? Int32s[value - Smallest] : value;

    public static object Of(long value) => value is >= Smallest and <= Largest ? Int64s[value - Smallest] : value;

    private static object[] CreateInt32s()
    {
        var boxes = new object[Largest - Smallest + 1];
        for (int i = 0; i < boxes.Length; i++)
        {
            boxes[i] = i + Smallest;
        }

        return boxes;
    }

    private static object[] CreateInt64s()
    {
        var boxes = new object[Largest - Smallest + 1];
        for (int i = 0; i < boxes.Length; i++)
        {
            boxes[i] = (long)(i + Smallest);
        }

        return boxes;
    }
}
