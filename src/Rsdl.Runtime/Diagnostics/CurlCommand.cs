using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace Rsdl.Runtime;

/// <summary>A request as a <c>curl</c> command for a POSIX shell, as in appendix A of the guide, to be tried by hand.</summary>
internal static class CurlCommand
{
    /// <summary><c>-u</c> stands for what logs in; curl makes the rest itself, from a body whose length is another.</summary>
    private static readonly string[] LeftOut =
        ["Authorization", "Cookie", "JSESSIONID", "Host", "Content-Length", "Transfer-Encoding", "Connection"];

    /// <summary>Makes the command. Secrets are masked, so a command may have to be completed before it does the same.</summary>
    /// <param name="message">The request, with an absolute address.</param>
    /// <param name="body">The body, XML in UTF-8; <see langword="null"/> for none.</param>
    /// <param name="caFile">The file of the certificate authority; the guide's placeholder if <see langword="null"/>.</param>
    /// <returns>For instance <c>curl -X GET -H 'Accept: application/xml' -u [USER:PASS] --cacert [CERT] 'https://…/api'</c>.</returns>
    public static string Create(HttpRequestMessage message, ReadOnlyMemory<byte>? body = null, string? caFile = null)
    {
        StringBuilder command = new("curl -X ");
        string method = message.Method.Method;
        command.Append(method.All(char.IsAsciiLetter) ? method : Quote(method));
        AppendHeaders(command, message.Headers);
        if (message.Content is not null)
        {
            AppendHeaders(command, message.Content.Headers);
        }

        command.Append(" -u [USER:PASS] --cacert ").Append(caFile is null ? "[CERT]" : Quote(caFile));
        if (body is { } utf8)
        {
            command.Append(" -d ").Append(Quote(XmlMask.Show(utf8.Span)));
        }

        return command.Append(' ').Append(Quote(AddressMask.Show(message.RequestUri!))).ToString();
    }

    /// <summary>One word of a shell, whatever the text: in single quotes only the single quote itself is special.</summary>
    internal static string Quote(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private static void AppendHeaders(StringBuilder command, HttpHeaders headers)
    {
        foreach ((string name, HeaderStringValues values) in headers.NonValidated)
        {
            if (!LeftOut.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                command.Append(" -H ").Append(Quote($"{name}: {HeaderMask.Show(name, values.ToString())}"));
            }
        }
    }
}
