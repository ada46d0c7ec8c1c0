using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>
/// Makes text of a body that may be shown to people: what <see cref="SecretElements"/> lists is masked. Comments and processing
/// instructions are left out, since they may hold anything.
/// </summary>
internal static class XmlMask
{
    /// <summary>What stands in place of a secret, whatever its length.</summary>
    public const string Mask = "***";

    /// <summary>How many bytes of a body are shown at most.</summary>
    public const int MaxLength = 32 << 10;

    private const int MaxDepth = 64;

    /// <summary>Masks a body. Never throws.</summary>
    /// <param name="utf8">The body; only a well-formed one is shown, since nothing else can be told where its secrets are.</param>
    /// <param name="maxLength">How many bytes are shown; what is longer is cut between two tags.</param>
    /// <returns>The masked text; empty for an empty body.</returns>
    public static string Show(ReadOnlySpan<byte> utf8, int maxLength = MaxLength)
    {
        if (utf8.IsEmpty)
        {
            return "";
        }

        try
        {
            return MaskDocument(utf8, maxLength);
        }
        catch (XmlFormatException)
        {
            return string.Create(CultureInfo.InvariantCulture, $"({utf8.Length} bytes that are not shown: not well-formed)");
        }
    }

    private static string MaskDocument(ReadOnlySpan<byte> utf8, int maxLength)
    {
        XmlUtf8Reader reader = new(utf8, MaxDepth);
        ArrayBufferWriter<byte> output = new();
        MaskState state = new(MaxDepth);
        int shown = 0;

        // Reads to the end even when enough is shown: what follows may not be well-formed, and then nothing is shown.
        while (reader.Read())
        {
            bool isCut = output.WrittenCount > shown;
            Write(ref reader, state, isCut ? null : output);
            if (!isCut && output.WrittenCount <= maxLength)
            {
                shown = output.WrittenCount;
            }
        }

        string text = Encoding.UTF8.GetString(output.WrittenSpan[..shown]);
        return shown < output.WrittenCount ? text + " (the rest is not shown)" : text;
    }

    private static void Write(ref XmlUtf8Reader reader, MaskState state, ArrayBufferWriter<byte>? output)
    {
        switch (reader.TokenType)
        {
            case XmlTokenType.StartElement:
                WriteElement(ref reader, state, output);
                break;
            case XmlTokenType.EndElement:
                if (state.Close(reader.Depth))
                {
                    output?.Write("***"u8);
                }

                output?.Write(Token(reader));
                break;
            default:
                if (!state.IsInTree)
                {
                    output?.Write(Token(reader));
                }

                break;
        }
    }

    private static void WriteElement(ref XmlUtf8Reader reader, MaskState state, ArrayBufferWriter<byte>? output)
    {
        ReadOnlySpan<byte> name = reader.Name;
        bool isEmpty = reader.IsEmptyElement;
        SecretKind? kind = state.Open(name, reader.Depth, isEmpty);
        output?.Write("<"u8);
        output?.Write(name);
        WriteAttributes(reader, state, kind, output);
        if (kind == SecretKind.Value)
        {
            // Even when there is nothing to mask: that a password is empty shows as little as its length.
            reader.Skip();
            output?.Write(">***</"u8);
            output?.Write(name);
            output?.Write(">"u8);
        }
        else
        {
            output?.Write(isEmpty ? "/>"u8 : ">"u8);
        }
    }

    private static void WriteAttributes(
        in XmlUtf8Reader reader, MaskState state, SecretKind? kind, ArrayBufferWriter<byte>? output)
    {
        for (int i = 0; i < reader.AttributeCount; i++)
        {
            XmlAttributeRange range = reader.GetAttributeRange(i);
            ReadOnlySpan<byte> name = reader.Data.Slice(range.NameStart, range.NameLength);
            bool isSecret = SecretElements.Find(name, state.Enclosing) is not null
                || ((kind is not null || state.IsInTree) && !TellsShape(name));
            output?.Write(" "u8);
            output?.Write(name);
            output?.Write("="u8);

            // With the quotes as they are, since the value may hold the other kind.
            output?.Write(isSecret ? "\"***\""u8 : reader.Data.Slice(range.ValueStart - 1, range.ValueLength + 2));
        }
    }

    /// <summary>Whether an attribute in a secret tree names or sorts what is there, as of an option, a payload or its file.</summary>
    private static bool TellsShape(ReadOnlySpan<byte> name) => name.SequenceEqual("name"u8) || name.SequenceEqual("type"u8);

    private static ReadOnlySpan<byte> Token(in XmlUtf8Reader reader) => reader.Data[reader.TokenStart..reader.Position];
}
