using System;
using System.Globalization;
using System.Text;
using Rsdl.Model.Schema;

namespace Rsdl.Generator.Emit;

/// <summary>C# as text: literals, type names, documentation.</summary>
internal static class CSharp
{
    /// <summary>The alias of the runtime's namespace in every emitted file; no name of a user's can come between.</summary>
    public const string Runtime = "R_::";

    /// <summary>The alias of the entities' namespace in every emitted file.</summary>
    public const string Models = "M_::";

    /// <summary>The alias of <c>System</c> in every emitted file.</summary>
    public const string System = "S_::";

    /// <summary>A string literal; <c>null</c> gives the keyword.</summary>
    public static string Literal(string? text)
    {
        if (text is null)
        {
            return "null";
        }

        StringBuilder literal = new("\"", text.Length + 2);
        foreach (char c in text)
        {
            if (c is '"' or '\\')
            {
                literal.Append('\\').Append(c);
            }
            else if (c == '\n')
            {
                literal.Append("\\n");
            }
            else if (c is < ' ' or > '~')
            {
                literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                literal.Append(c);
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>The type of text whose values come from a closed list.</summary>
    public static string OpenEnum(string name) => $"{Runtime}OpenEnum<{Models}{name}>";

    /// <summary>The type of a value.</summary>
    public static string ElementType(ValueKind kind) => kind switch
    {
        ValueKind.Text => "string",
        ValueKind.Boolean => "bool",
        ValueKind.Int32 => "int",
        ValueKind.Int64 => "long",
        ValueKind.Decimal => "decimal",
        ValueKind.Double => "double",
        ValueKind.DateTime => System + "DateTimeOffset",
        ValueKind.EventCode => Runtime + "EventCode",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An entity's type is known by name only."),
    };

    /// <summary>The part of an accessor's name that stands for a kind: <c>GetInt32</c>, <c>SetInt32</c>.</summary>
    public static string Accessor(ValueKind kind) => kind switch
    {
        ValueKind.Boolean => "Boolean",
        ValueKind.Int32 => "Int32",
        ValueKind.Int64 => "Int64",
        ValueKind.Decimal => "Decimal",
        ValueKind.Double => "Double",
        ValueKind.DateTime => "DateTime",
        ValueKind.Entity => "Entity",
        _ => "Text",
    };

    /// <summary>Text for use inside a documentation comment, on one line.</summary>
    public static string Documentation(string text)
    {
        StringBuilder escaped = new(text.Length);
        bool blank = false;
        foreach (char c in text.Trim())
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufffe' or '\uffff' || char.IsSurrogate(c))
            {
                blank = true;
                continue;
            }

            if (blank)
            {
                escaped.Append(' ');
                blank = false;
            }

            escaped.Append(c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => c.ToString() });
        }

        return escaped.ToString();
    }

    /// <summary>A description as a sentence: with a capital at the start and a full stop at the end.</summary>
    public static string Sentence(string text)
    {
        string sentence = Documentation(text);
        if (sentence.Length == 0)
        {
            return sentence;
        }

        sentence = char.ToUpperInvariant(sentence[0]) + sentence.Substring(1);
        return sentence[sentence.Length - 1] is '.' or '!' or '?' ? sentence : sentence + ".";
    }
}
