using System.Text;

namespace Rsdl.Generator.Emit;

/// <summary>
/// Writes indented source text with <c>\n</c> line ends, whatever the machine; by tabs, since compilers read it at every build.
/// </summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _atBlockStart = true;

    /// <summary>Writes one line at the current indent.</summary>
    public void Line(string text)
    {
        _text.Append('\t', _indent).Append(text).Append('\n');
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

    /// <summary>Opens a namespace, whose content is not indented: that of every line would be.</summary>
    public void OpenNamespace(string name)
    {
        Open("namespace " + name);
        _indent--;
    }

    /// <summary>Closes a namespace.</summary>
    public void CloseNamespace()
    {
        _indent++;
        Close();
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
