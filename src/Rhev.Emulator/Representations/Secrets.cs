using System.Text.RegularExpressions;

namespace Rhev.Emulator.Representations;

/// <summary>Which elements hold passwords: they are never answered and never recorded.</summary>
internal static partial class Secrets
{
    public static bool IsSecret(string element) => element is "password" or "root_password";

    /// <summary>Replaces the values of secret elements in a text, which need not be well-formed.</summary>
    public static string Mask(string text) => TicketValue().Replace(SecretElement().Replace(text, "$1***"), "$1***");

    [GeneratedRegex(@"(<(?:[\w.-]+:)?(?:root_)?password(?:\s[^>]*)?(?<!/)>)(?:<!\[CDATA\[.*?\]\]>|[^<])*", RegexOptions.Singleline)]
    private static partial Regex SecretElement();

    // The value of a ticket is the password of a console.
    [GeneratedRegex(@"(<ticket>(?:(?!</ticket>).)*?<value>)[^<]*", RegexOptions.Singleline)]
    private static partial Regex TicketValue();
}
