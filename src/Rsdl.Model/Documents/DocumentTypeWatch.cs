namespace Rsdl.Model.Documents;

/// <summary>Notes where the first document type declaration stands: XmlReader refuses it without saying where.</summary>
internal sealed class DocumentTypeWatch
{
    // XmlReader refuses the declaration at its first letters; what it has read by then may end before the keyword does.
    private const string Declaration = "<!D";
    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";

    private int _inDeclaration;
    private int _inComment;
    private bool _isComment;

    /// <summary>The one-based line of the declaration; 0 as long as there is none.</summary>
    public int Line { get; private set; }

    /// <summary>The one-based column of the declaration; 0 as long as there is none.</summary>
    public int Column { get; private set; }

    /// <summary>Whether no comment and no declaration has begun, or there is nothing left to look for.</summary>
    public bool IsIdle => Line != 0 || (!_isComment && _inComment == 0 && _inDeclaration == 0);

    /// <summary>Takes text without an exclamation mark, when idle.</summary>
    /// <param name="last">The last character of the text.</param>
    public void NotePlain(char last) => _inComment = _inDeclaration = last == Declaration[0] ? 1 : 0;

    /// <summary>Takes the next character, which stands at this place.</summary>
    public void Note(char value, int line, int column)
    {
        if (Line != 0)
        {
            return;
        }

        if (Advance(_isComment ? CommentEnd : CommentStart, value, ref _inComment))
        {
            _isComment = !_isComment;
            _inDeclaration = 0;
        }
        else if (!_isComment && Advance(Declaration, value, ref _inDeclaration))
        {
            // XmlReader counts from the name inside the markup, as the places of elements do: from this character.
            (Line, Column) = (line, column);
        }
    }

    private static bool Advance(string pattern, char value, ref int matched)
    {
        matched = value == pattern[matched] ? matched + 1 : value == pattern[0] ? 1 : 0;
        if (matched < pattern.Length)
        {
            return false;
        }

        matched = 0;
        return true;
    }
}
