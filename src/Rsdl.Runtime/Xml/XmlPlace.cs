using System;
using System.Text;

namespace Rsdl.Runtime.Xml;

/// <summary>Turns an offset into line and column, only when there is something to report.</summary>
internal static class XmlPlace
{
    /// <summary>An exception for the character that follows <paramref name="before"/>.</summary>
    /// <param name="message">What is wrong there.</param>
    /// <param name="before">Everything of the document, without byte order mark, before the place; valid UTF-8.</param>
    public static XmlFormatException CreateException(string message, ReadOnlySpan<byte> before)
    {
        int line = 1;
        int end;
        while ((end = before.IndexOfAny((byte)'\r', (byte)'\n')) >= 0)
        {
            bool isPair = before[end] == '\r' && end + 1 < before.Length && before[end + 1] == '\n';
            before = before[(end + (isPair ? 2 : 1))..];
            line++;
        }

        return new XmlFormatException(message, line, Encoding.UTF8.GetCharCount(before) + 1);
    }
}
