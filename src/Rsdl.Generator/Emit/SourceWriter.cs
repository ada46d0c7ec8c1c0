using System.Text;

namespace Rsdl.Generator.Emit;

/// <summary>Writes indented source text with <c>\n</c> line ends, whatever the machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _atBlockStart = true;

    /// <summary>Writes one line at the current indent.</summary>
    public void Line(string text)
    {
        _text.Append(' ', _indent * 4).Append(text).Append('\n');
        _atBlockStart = false;
    }

    /// <summary>Writes an empty line, except at the start of a block.</summary>
    public void Gap()
    {
        if (!_atBlockStart)
        {
            _text.Append('\n');
        }
    }

    /// <summary>Opens a block: the brace on its own line, then one indent more.</summary>
    public void Open(string header)
    {
        Line(header);
        Line("{");
        _indent++;
        _atBlockStart = true;
    }

    /// <summary>Closes a block.</summary>
    public void Close(string trailer = "")
    {
        _indent--;
        Line("}" + trailer);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
