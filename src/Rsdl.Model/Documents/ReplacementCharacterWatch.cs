using System.IO;

namespace Rsdl.Model.Documents;

/// <summary>Passes text on and notes where the first U+FFFD stands.</summary>
internal sealed class ReplacementCharacterWatch(TextReader inner) : TextReader
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
        for (int i = index; i < index + read && Line == 0; i++)
        {
            Note(buffer[i]);
        }

        return read;
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
        if (value == ReplacementCharacter && Line == 0)
        {
            (Line, Column) = (_line, _column);
        }
    }
}
