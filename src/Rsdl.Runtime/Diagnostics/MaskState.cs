using System;

namespace Rsdl.Runtime;

/// <summary>Where <see cref="XmlMask"/> stands among the elements of a document.</summary>
/// <param name="maxDepth">How many elements may be open at once.</param>
internal sealed class MaskState(int maxDepth)
{
    private const int None = -1;

    private readonly ulong[] _enclosing = new ulong[maxDepth + 1];
    private int _tree = None;
    private bool _isLeaf;

    /// <summary>The entries that count for the attributes of the element that was opened last.</summary>
    public ulong Enclosing { get; private set; }

    /// <summary>Whether the text that follows is part of a secret tree.</summary>
    public bool IsInTree => _tree != None;

    /// <summary>Enters an element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="depth">How many elements enclose it.</param>
    /// <param name="isEmpty">Whether nothing follows in it.</param>
    /// <returns>How it is masked by its own name.</returns>
    public SecretKind? Open(ReadOnlySpan<byte> name, int depth, bool isEmpty)
    {
        SecretKind? kind = SecretElements.Find(name, _enclosing[depth]);
        Enclosing = _enclosing[depth] | SecretElements.Open(name);
        _enclosing[depth + 1] = Enclosing;
        _isLeaf = !isEmpty && kind != SecretKind.Value;
        if (kind == SecretKind.Tree && !isEmpty && !IsInTree)
        {
            _tree = depth;
        }

        return kind;
    }

    /// <summary>Leaves an element at its end tag.</summary>
    /// <returns>Whether it needs a mask: it is in a secret tree and had no elements.</returns>
    public bool Close(int depth)
    {
        bool isMasked = IsInTree && _isLeaf;
        _isLeaf = false;
        if (_tree == depth)
        {
            _tree = None;
        }

        return isMasked;
    }
}
