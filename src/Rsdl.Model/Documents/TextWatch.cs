using System;
using System.IO;

namespace Rsdl.Model.Documents;

/// <summary>Passes text on and notes where the first U+FFFD and the first document type declaration stand.</summary>
internal sealed class TextWatch(TextReader inner) : TextReader
{
    private const char ReplacementCharacter = '\uFFFD';
    private const int ByteOrderMark = '\uFEFF';

    private int _line = 1;
    private int _column;
    private bool _afterCarriageReturn;

    /// <summary>The one-based line of the first U+FFFD; 0 as long as there is none.</summary>
    public int Line { get; private set; }

    /// <summary>The one-based column of the first U+FFFD; 0 as long as there is none.</summary>
    public int Column { get; private set; }

    /// <summary>Where the document type declaration stands.</summary>
    public DocumentTypeWatch DocumentType { get; } = new();

    /// <summary>Passes over a byte order mark, which XmlReader would take for text.</summary>
    public void SkipByteOrderMark()
    {
        if (inner.Peek() == ByteOrderMark)
        {
            inner.Read();
        }
    }

    public override int Peek() => inner.Peek();

    public override int Read()
    {
        int value = inner.Read();
        if (value >= 0)
        {
            Note((char)value);
        }

        return value;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        int read = inner.Read(buffer, index, count);
        int end = index + read;
        while (index < end)
        {
            int plain = CountPlain(buffer, index, end - index);
            if (plain == 0)
            {
                Note(buffer[index]);
                index++;
            }
            else
            {
                NotePlain(buffer, index, plain);
                index += plain;
            }
        }

        return read;
    }

    /// <summary>
    /// How many characters from here on hold nothing to find and end their lines in the usual way: nearly all of nearly all documents.
    /// </summary>
    private int CountPlain(char[] buffer, int index, int count)
    {
        if (_afterCarriageReturn || !DocumentType.IsIdle)
        {
            return 0;
        }

        count = CountBefore(buffer, '\r', index, count);
        count = CountBefore(buffer, '!', index, count);
        return Line == 0 ? CountBefore(buffer, ReplacementCharacter, index, count) : count;
    }

    private static int CountBefore(char[] buffer, char value, int index, int count) =>
        Array.IndexOf(buffer, value, index, count) is >= 0 and int found ? found - index : count;

    private void NotePlain(char[] buffer, int index, int count)
    {
        int end = index + count;
        int lineStart = index;
        for (int next; (next = Array.IndexOf(buffer, '\n', lineStart, end - lineStart)) >= 0; lineStart = next + 1)
        {
            _line++;
            _column = 0;
        }

        _column += end - lineStart;
        DocumentType.NotePlain(buffer[end - 1]);
    }

    private void Note(char value)
    {
        if (value == '\r' || (value == '\n' && !_afterCarriageReturn))
        {
            _line++;
            _column = 0;
        }
        else if (value != '\n')
        {
            _column++;
        }

        _afterCarriageReturn = value == '\r';
        DocumentType.Note(value, _line, _column);
        if (value == ReplacementCharacter && Line == 0)
        {
            (Line, Column) = (_line, _column);
        }
    }
}
