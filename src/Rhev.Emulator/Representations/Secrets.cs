using System.Text.RegularExpressions;

namespace Rhev.Emulator.Representations;

/// <summary>Which elements hold passwords: they are never answered and never recorded.</summary>
internal static partial class Secrets
{
    private const string Prefix = @"(?:[\w.-]+:)?";
    private const string StartTagEnd = @"(?:\s[^>]*)?(?<!/)>";

    // What may hide an end tag; a text that breaks off ends it, too.
    private const string Section = @"<!\[CDATA\[.*?(?:\]\]>|\z)|<!--.*?(?:-->|\z)";

    private const string Password = Prefix + @"(?:root_)?password";
    private const string Ticket = Prefix + @"ticket\b";
    private const string Value = Prefix + "value";

    public static bool IsSecret(string element) => element is "password" or "root_password";

    /// <summary>
    /// Replaces the values of secret elements in a text, which need not be well-formed: all up to the end tag, or to the end of the text.
    /// </summary>
    public static string Mask(string text) => TicketValue().Replace(SecretElement().Replace(text, "$1***"), "$1***");

    [GeneratedRegex("(<" + Password + StartTagEnd + ")(?:" + Section + "|(?!</" + Password + @"\s*>).)*", RegexOptions.Singleline)]
    private static partial Regex SecretElement();

    // The value of a ticket is the password of a console.
    [GeneratedRegex(
        "(<" + Ticket + StartTagEnd + "(?:(?!</?" + Ticket + ").)*?<" + Value + StartTagEnd + ")"
        + "(?:" + Section + "|(?!</" + Value + @"\s*>).)*",
        RegexOptions.Singleline)]
    private static partial Regex TicketValue();
}
