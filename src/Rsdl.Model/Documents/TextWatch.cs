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
        if (read > 0 && IsPlain(buffer, index, read))
        {
            NotePlain(buffer, index, read);
            return read;
        }

        for (int i = index; i < index + read; i++)
        {
            Note(buffer[i]);
        }

        return read;
    }

    /// <summary>Whether there is nothing to find and lines end in the usual way: true of nearly all text of nearly all documents.</summary>
    private bool IsPlain(char[] buffer, int index, int count) => !_afterCarriageReturn
        && DocumentType.IsIdle
        && Array.IndexOf(buffer, '!', index, count) < 0
        && Array.IndexOf(buffer, '\r', index, count) < 0
        && (Line != 0 || Array.IndexOf(buffer, ReplacementCharacter, index, count) < 0);

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
