using System.Text.RegularExpressions;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs.Code;

/// <summary>Shows emitted C# without aliases and namespaces, with links to the pages of what it names.</summary>
internal static partial class CodeText
{
    public static HtmlElement Of(string code, PageAddresses addresses)
    {
        HtmlElement shown = new("code");
        int end = 0;
        foreach (Match match in Name().Matches(code))
        {
            shown.Add(code[end..match.Index]);
            end = match.Index + match.Length;
            string name = match.Groups["name"].Value;
            string? address = match.Groups["alias"].Value switch
            {
                "M_::" => addresses.OfModel(name),
                "" => addresses.OfClient(name),
                _ => null,
            };
            shown.Add(address is null ? name : HtmlElement.Link(address, name));
        }

        shown.Add(code[end..]);
        return shown;
    }

    [GeneratedRegex(@"(?<alias>[A-Z]_::)?(?:\w+\.)*(?<name>@?\w+)")]
    private static partial Regex Name();
}
