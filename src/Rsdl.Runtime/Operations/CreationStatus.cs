using System;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>What a document tells of the creation of a resource.</summary>
/// <param name="State">The state as the Manager names it; null if the document tells none.</param>
/// <param name="Fault">Why it failed; null if it has not.</param>
internal readonly record struct CreationStatus(string? State, Fault? Fault)
{
    /// <summary>
    /// Reads the representation of a creation (<c>creation</c> with a <c>status</c>, or <c>creation_status</c> alone), or that of a
    /// resource which holds a <c>creation_status</c>.
    /// </summary>
    /// <exception cref="XmlFormatException">The document is malformed.</exception>
    public static CreationStatus Read(ReadOnlySpan<byte> utf8)
    {
        XmlUtf8Reader reader = new(utf8);
        reader.Read();
        if (IsStatus(ref reader))
        {
            return ReadStatus(ref reader);
        }

        // Most documents hold none, and need not be looked through.
        if (utf8.IndexOf("<creation_status"u8) < 0)
        {
            return default;
        }

        int depth = reader.Depth;
        while (FaultReader.ReadChild(ref reader, depth))
        {
            if (IsStatus(ref reader))
            {
                return ReadStatus(ref reader);
            }

            reader.Skip();
        }

        return default;
    }

    private static bool IsStatus(ref XmlUtf8Reader reader) =>
        reader.Name.SequenceEqual("creation_status"u8) || reader.Name.SequenceEqual("creation"u8);

    private static CreationStatus ReadStatus(ref XmlUtf8Reader reader)
    {
        if (reader.IsEmptyElement)
        {
            return default;
        }

        string state = "";
        string? detail = null;
        Fault? fault = null;
        int depth = reader.Depth;
        while (reader.Read() && !FaultReader.IsEndOf(ref reader, depth))
        {
            if (reader.TokenType == XmlTokenType.Text)
            {
                state = reader.TextIsWhiteSpace ? state : reader.GetText().Trim();
            }
            else if (reader.Name.SequenceEqual("state"u8) || reader.Name.SequenceEqual("status"u8))
            {
                state = FaultReader.ReadState(ref reader);
            }
            else if (reader.Name.SequenceEqual("fault"u8))
            {
                FaultReader.ReadFault(ref reader, isAction: false, out Fault told);
                fault = told;
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

        bool failed = state.Equals("failed", StringComparison.OrdinalIgnoreCase);
        return new CreationStatus(state.Length == 0 ? null : state, fault ?? (failed ? new Fault(null, detail, IsAction: false) : null));
    }
}
