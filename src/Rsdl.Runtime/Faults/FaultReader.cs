using System;
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

    private static bool ReadAction(ref XmlUtf8Reader reader, out Fault fault)
    {
        bool failed = false;
        fault = new(null, null, IsAction: true);
        while (ReadChild(ref reader, depth: 1))
        {
            if (reader.Name.SequenceEqual("fault"u8))
            {
                failed |= ReadFault(ref reader, isAction: true, out fault);
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

    private static bool ReadFault(ref XmlUtf8Reader reader, bool isAction, out Fault fault)
    {
        string? reason = null;
        string? detail = null;
        int depth = reader.Depth + 1;
        while (ReadChild(ref reader, depth))
        {
            if (reader.Name.SequenceEqual("reason"u8))
            {
                reason = reader.ReadElementText().Trim();
            }
            else if (reader.Name.SequenceEqual("detail"u8))
            {
                detail = reader.ReadElementText().Trim();
            }
            else
            {
                reader.Skip();
            }
        }

        fault = new(reason, detail, isAction);
        return true;
    }

    // Some versions write <status><state>failed</state></status>, others <status>failed</status>.
    private static string ReadState(ref XmlUtf8Reader reader)
    {
        string state = "";
        int depth = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > depth)
        {
        }

        return state;
    }

    /// <summary>Moves to the next child element of the element whose children lie at a depth.</summary>
    private static bool ReadChild(ref XmlUtf8Reader reader, int depth)
    {
        return false;
    }
}
