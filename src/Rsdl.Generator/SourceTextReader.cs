using System;
using System.IO;
using Microsoft.CodeAnalysis.Text;

namespace Rsdl.Generator;

/// <summary>Reads a <see cref="SourceText"/> without making one string of it.</summary>
internal sealed class SourceTextReader(SourceText text) : TextReader
{
    private int _position;

    /// <inheritdoc/>
    public override int Peek() => _position < text.Length ? text[_position] : -1;

    /// <inheritdoc/>
    public override int Read() => _position < text.Length ? text[_position++] : -1;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        int length = Math.Min(count, text.Length - _position);
        text.CopyTo(_position, buffer, index, length);
        _position += length;
        return length;
    }
}
