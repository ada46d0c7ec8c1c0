using System;
using System.IO;

namespace Rsdl.Model.Tests.Documents;

/// <summary>Gives a text in pieces: the first of a size of its own, the others all of one size.</summary>
internal sealed class ChunkReader(string text, int first, int others) : TextReader
{
    private int _position;

    public override int Peek() => _position < text.Length ? text[_position] : -1;

    public override int Read() => _position < text.Length ? text[_position++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        int length = Math.Min(Math.Min(_position == 0 ? first : others, count), text.Length - _position);
        text.CopyTo(_position, buffer, index, length);
        _position += length;
        return length;
    }
}
