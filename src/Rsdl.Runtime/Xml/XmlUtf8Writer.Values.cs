using System;
using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace Rsdl.Runtime.Xml;

/// <content>Text and attribute values.</content>
public ref partial struct XmlUtf8Writer
{
    private const int MaxUtf8PerChar = 3;
    private const int MaxFormattedValue = 64;
    private const string ForbiddenControls =
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\v\f\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017"
        + "\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F";

    private static readonly SearchValues<char> TextStops = SearchValues.Create("&<>\r" + ForbiddenControls);
    private static readonly SearchValues<char> AttributeStops = SearchValues.Create("&<\"\t\n\r" + ForbiddenControls);

    /// <summary>Adds an attribute to the start tag just begun. The caller sees to it that no name comes twice.</summary>
    /// <exception cref="ArgumentException">The name is not an XML name, or the value holds a character that XML forbids.</exception>
    /// <exception cref="InvalidOperationException">The start tag is already complete.</exception>
    public void WriteAttribute(scoped ReadOnlySpan<byte> utf8Name, scoped ReadOnlySpan<char> value)
    {
        BeginAttribute(utf8Name);
        AppendEscaped(value, AttributeStops);
        Append((byte)'"');
    }

    /// <summary>Adds an attribute with a whole number.</summary>
    /// <inheritdoc cref="WriteAttribute(ReadOnlySpan{byte}, ReadOnlySpan{char})"/>
    public void WriteAttribute(scoped ReadOnlySpan<byte> utf8Name, long value)
    {
        BeginAttribute(utf8Name);
        AppendFormatted(value, default);
        Append((byte)'"');
    }

    /// <summary>Adds an attribute with <c>true</c> or <c>false</c>.</summary>
    /// <inheritdoc cref="WriteAttribute(ReadOnlySpan{byte}, ReadOnlySpan{char})"/>
    public void WriteAttribute(scoped ReadOnlySpan<byte> utf8Name, bool value)
    {
        BeginAttribute(utf8Name);
        AppendBoolean(value);
        Append((byte)'"');
    }

    /// <summary>Adds an attribute whose value is already escaped, as <see cref="XmlUtf8Reader.AttributeRawValue"/> gives it.</summary>
    /// <param name="utf8Name">The name.</param>
    /// <param name="utf8RawValue">The value without quotes; trusted. Only quotes in it are escaped.</param>
    /// <exception cref="ArgumentException">The name is not an XML name.</exception>
    /// <exception cref="InvalidOperationException">The start tag is already complete.</exception>
    public void WriteRawAttribute(scoped ReadOnlySpan<byte> utf8Name, scoped ReadOnlySpan<byte> utf8RawValue)
    {
        BeginAttribute(utf8Name);
        int quote;
        while ((quote = utf8RawValue.IndexOf((byte)'"')) >= 0)
        {
            Append(utf8RawValue[..quote]);
            Append("&quot;"u8);
            utf8RawValue = utf8RawValue[(quote + 1)..];
        }

        Append(utf8RawValue);
        Append((byte)'"');
    }

    /// <summary>Writes text into the innermost open element. Empty text makes the element have content all the same.</summary>
    /// <exception cref="ArgumentException">The text holds a character that XML forbids, or a lone surrogate.</exception>
    /// <exception cref="InvalidOperationException">No element is open.</exception>
    public void WriteText(scoped ReadOnlySpan<char> text)
    {
        BeginText();
        AppendEscaped(text, TextStops);
    }

    /// <summary>Writes a whole number as text.</summary>
    /// <exception cref="InvalidOperationException">No element is open.</exception>
    public void WriteText(long value)
    {
        BeginText();
        AppendFormatted(value, default);
    }

    /// <summary>Writes <c>true</c> or <c>false</c> as text.</summary>
    /// <exception cref="InvalidOperationException">No element is open.</exception>
    public void WriteText(bool value)
    {
        BeginText();
        AppendBoolean(value);
    }

    /// <summary>Writes a decimal number as text, as <c>xs:decimal</c>.</summary>
    /// <exception cref="InvalidOperationException">No element is open.</exception>
    public void WriteText(decimal value)
    {
        BeginText();
        AppendFormatted(value, default);
    }

    /// <summary>Writes a number as text, as <c>xs:double</c>: shortest form that reads back the same; INF, -INF, NaN.</summary>
    /// <exception cref="InvalidOperationException">No element is open.</exception>
    public void WriteText(double value)
    {
        BeginText();
        if (double.IsInfinity(value))
        {
            Append(value > 0 ? "INF"u8 : "-INF"u8);
            return;
        }

        AppendFormatted(value, default);
    }

    /// <summary>Writes an instant as text, as <c>xs:dateTime</c>: with its offset, or Z, and only the fraction it has.</summary>
    /// <exception cref="InvalidOperationException">No element is open.</exception>
    public void WriteText(DateTimeOffset value)
    {
        BeginText();
        AppendFormatted(value, value.Offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz");
    }

    private static ArgumentException ForbiddenCharacter(int codePoint) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The value holds U+{codePoint:X4}, which XML does not allow."));

    private void BeginText()
    {
        RequireOpenElement();
        CloseTag();
    }

    private void BeginAttribute(scoped ReadOnlySpan<byte> utf8Name)
    {
        RequireName(utf8Name);
        if (!_isTagOpen)
        {
            throw new InvalidOperationException("An attribute can only be added to a start tag just begun.");
        }

        AppendAttributeName(utf8Name);
    }

    private void AppendAttributeName(scoped ReadOnlySpan<byte> utf8Name)
    {
        Span<byte> free = Reserve(utf8Name.Length + 3);
        free[0] = (byte)' ';
        utf8Name.CopyTo(free[1..]);
        free[utf8Name.Length + 1] = (byte)'=';
        free[utf8Name.Length + 2] = (byte)'"';
        Commit(utf8Name.Length + 3);
    }

    private void AppendBoolean(bool value) => Append(value ? "true"u8 : "false"u8);

    private void AppendFormatted<T>(T value, scoped ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(Reserve(MaxFormattedValue), out int written, format, CultureInfo.InvariantCulture);
        Commit(written);
    }

    private void AppendEscaped(scoped ReadOnlySpan<char> value, SearchValues<char> stops)
    {
        int noncharacter = value.IndexOfAny('\uFFFE', '\uFFFF');
        if (noncharacter >= 0)
        {
            throw ForbiddenCharacter(value[noncharacter]);
        }

        int stop;
        while ((stop = value.IndexOfAny(stops)) >= 0)
        {
            AppendTranscoded(value[..stop]);
            Append(Escape(value[stop]));
            value = value[(stop + 1)..];
        }

        AppendTranscoded(value);
    }

    private static ReadOnlySpan<byte> Escape(char value) => value switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\t' => "&#9;"u8,
        '\n' => "&#10;"u8,
        '\r' => "&#13;"u8,
        _ => throw ForbiddenCharacter(value),
    };

    private void AppendTranscoded(scoped ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            Span<byte> free = Reserve(Math.Min(value.Length * MaxUtf8PerChar, MinimumChunk));
            OperationStatus status = Utf8.FromUtf16(value, free, out int read, out int written, replaceInvalidSequences: false);
            Commit(written);
            value = value[read..];
            if (status == OperationStatus.InvalidData)
            {
                throw ForbiddenCharacter(value[0]);
            }
        }
    }
}
