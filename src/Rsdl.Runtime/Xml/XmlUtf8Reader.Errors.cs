using System;
using System.Text;

namespace Rsdl.Runtime.Xml;

/// <content>Exceptions; apart from the methods that run well, which they would slow down.</content>
public ref partial struct XmlUtf8Reader
{
    private const int MaxReportedName = 100;

    private readonly XmlFormatException ExceptionAt(int position, string message) =>
        XmlPlace.CreateException(position == _data.Length ? "The document ends too early: " + message : message, _data[..position]);

    private readonly XmlFormatException TooDeep(int position) =>
        ExceptionAt(position, $"Elements are nested deeper than the limit of {_maxDepth}.");

    private readonly XmlFormatException MissingEndTag()
    {
        _open.Peek(out int start, out int length);
        return ExceptionAt(_data.Length, $"the end tag </{ReportedName(start, length)}> is missing.");
    }

    private readonly XmlFormatException WrongEndTag(int position, int nameStart, int nameLength)
    {
        _open.Peek(out int openStart, out int openLength);
        return nameLength == 0
            ? ExceptionAt(nameStart, "An element name must follow '</'.")
            : ExceptionAt(position, $"The end tag </{ReportedName(nameStart, nameLength)}> stands where "
                + $"</{ReportedName(openStart, openLength)}> must.");
    }

    private readonly XmlFormatException UnexpectedChild() =>
        CreateException($"The element <{ReportedName(_valueStart, _valueLength)}> stands where only text may.");

    private readonly string ReportedName(int start, int length) =>
        Encoding.UTF8.GetString(_data.Slice(start, Math.Min(length, MaxReportedName)));
}
