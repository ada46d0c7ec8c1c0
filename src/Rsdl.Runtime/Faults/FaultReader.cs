using System;
using System.Runtime.CompilerServices;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>Finds out whether an answer tells of a failure.</summary>
public static class FaultReader
{
    /// <summary>
    /// Reads a <c>fault</c>, or an <c>action</c> that has failed: its state is <c>failed</c>, or it holds a <c>fault</c>.
    /// </summary>
    /// <param name="utf8">A document in UTF-8.</param>
    /// <param name="fault">What it tells; without reason and detail if the document gives none.</param>
    /// <returns><see langword="false"/> if the document tells of no failure, or is malformed or empty.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, out Fault fault)
    {
        fault = default;
        return MayTellOfFailure(utf8) && TryReadFailure(utf8, out fault);
    }

    // Not inlined: the reader is large, and methods that hold it clear it on every call.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadFailure(ReadOnlySpan<byte> utf8, out Fault fault)
    {
        fault = default;
        XmlUtf8Reader reader = new(utf8);
        try
        {
            reader.Read();
            return reader.Name.SequenceEqual("fault"u8)
                ? ReadFault(ref reader, isAction: false, out fault)
                : reader.Name.SequenceEqual("action"u8) && ReadAction(ref reader, out fault);
        }
        catch (XmlFormatException)
        {
            fault = default;
            return false;
        }
    }

    /// <summary>A look at the root element, for which the reader would check the whole document: nearly all answers are no faults.</summary>
    private static bool MayTellOfFailure(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> rest = utf8.StartsWith("\uFEFF"u8) ? utf8["\uFEFF"u8.Length..] : utf8;
        if (rest.StartsWith("<?xml"u8))
        {
            int end = rest.IndexOf("?>"u8);
            rest = end < 0 ? default : rest[(end + 2)..];
        }

        rest = rest.TrimStart(" \t\r\n"u8);

        // What precedes the root element beside a declaration is left to the reader.
        return rest.StartsWith("<fault"u8) || rest.StartsWith("<action"u8) || rest.StartsWith("<!"u8) || rest.StartsWith("<?"u8);
    }

    private static bool ReadAction(ref XmlUtf8Reader reader, out Fault fault)
    {
        bool failed = false;
        fault = new(null, null, IsAction: true);
        int depth = reader.Depth;
        while (ReadChild(ref reader, depth))
        {
            if (reader.Name.SequenceEqual("fault"u8))
            {
                failed = ReadFault(ref reader, isAction: true, out fault);
            }
            else if (reader.Name.SequenceEqual("status"u8))
            {
                failed |= ReadState(ref reader).Equals("failed", StringComparison.OrdinalIgnoreCase);
            }
            else
            {
                reader.Skip();
            }
        }

        return failed;
    }

    internal static bool ReadFault(ref XmlUtf8Reader reader, bool isAction, out Fault fault)
    {
        fault = new(null, null, isAction);
        if (reader.IsEmptyElement)
        {
            return true;
        }

        int depth = reader.Depth;
        while (ReadChild(ref reader, depth))
        {
            if (reader.Name.SequenceEqual("reason"u8))
            {
                fault = fault with { Reason = reader.ReadElementText().Trim() };
            }
            else if (reader.Name.SequenceEqual("detail"u8))
            {
                fault = fault with { Detail = reader.ReadElementText().Trim() };
            }
            else
            {
                reader.Skip();
            }
        }

        return true;
    }

    // Some versions write <status><state>failed</state></status>, others <status>failed</status>.
    internal static string ReadState(ref XmlUtf8Reader reader)
    {
        string state = "";
        int depth = reader.Depth;
        if (reader.IsEmptyElement)
        {
            return state;
        }

        while (reader.Read() && !IsEndOf(ref reader, depth))
        {
            if (reader.TokenType == XmlTokenType.Text && !reader.TextIsWhiteSpace)
            {
                state = reader.GetText().Trim();
            }
            else if (reader.TokenType == XmlTokenType.StartElement && !reader.Name.SequenceEqual("state"u8))
            {
                reader.Skip();
            }
        }

        return state;
    }

    /// <summary>Moves to the next child of the element that is open at a depth; <see langword="false"/> at its end.</summary>
    internal static bool ReadChild(ref XmlUtf8Reader reader, int depth)
    {
        while (reader.Read() && !IsEndOf(ref reader, depth))
        {
            if (reader.TokenType == XmlTokenType.StartElement)
            {
                return true;
            }
        }

        return false;
    }

    internal static bool IsEndOf(ref XmlUtf8Reader reader, int depth) =>
        reader.TokenType == XmlTokenType.EndElement && reader.Depth == depth;
}
