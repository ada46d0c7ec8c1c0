using System;
using System.Globalization;

namespace Rsdl.Runtime.Xml;

/// <summary>
/// A document is not well-formed XML, or does not hold what its reader expects. The message names the place and
/// never quotes text or attribute values.
/// </summary>
public sealed class XmlFormatException : FormatException
{
    /// <summary>Makes an exception for a place in a document.</summary>
    /// <param name="message">What is wrong; the place is appended to it.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="column">The column in UTF-16 code units, counted from 1.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public XmlFormatException(string message, int line, int column, Exception? innerException = null)
        : base(string.Create(CultureInfo.InvariantCulture, $"{message} (line {line}, column {column})"), innerException)
    {
        Line = line;
        Column = column;
    }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The column in UTF-16 code units, counted from 1.</summary>
    public int Column { get; }
}
