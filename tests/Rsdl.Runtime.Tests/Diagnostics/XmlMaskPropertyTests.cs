using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Xunit;

namespace Rsdl.Runtime.Tests.Diagnostics;

public class XmlMaskPropertyTests
{
    private const int Documents = 2000;

    [Fact]
    public void Planted_secrets_never_show_and_all_other_text_does()
    {
        int secrets = 0;
        int plain = 0;
        for (int seed = 0; seed < Documents; seed++)
        {
            SecretDocument document = new(new Random(seed));
            string shown = XmlMask.Show(Encoding.UTF8.GetBytes(document.Xml), int.MaxValue);

            Assert.DoesNotContain("SECRET", shown, StringComparison.Ordinal);
            Assert.All(document.Plain, text => Assert.Contains(text, shown, StringComparison.Ordinal));
            secrets += document.SecretCount;
            plain += document.Plain.Count;
        }

        Assert.True(secrets > Documents && plain > Documents, $"{secrets} secrets, {plain} other texts");
    }

    [Fact]
    public void Broken_documents_show_nothing()
    {
        for (int seed = 0; seed < Documents; seed++)
        {
            Random random = new(seed);
            byte[] utf8 = Encoding.UTF8.GetBytes(new SecretDocument(random).Xml);
            if (random.Next(2) == 0)
            {
                utf8[random.Next(utf8.Length)] = 0xFF;
            }
            else
            {
                Array.Resize(ref utf8, random.Next(1, utf8.Length));
            }

            Assert.Equal(
                string.Create(CultureInfo.InvariantCulture, $"({utf8.Length} bytes that are not shown: not well-formed)"),
                XmlMask.Show(utf8));
        }
    }

    /// <summary>A random document with secrets in listed places and other text elsewhere.</summary>
    private sealed class SecretDocument
    {
        private static readonly string[] Values =
        [
            "password", "Root_Password", "p:password", "passPhrase", "private_key", "content", "custom_script", "token", "sysprep",
            "secret",
        ];

        private static readonly string[] Trees = ["initialization", "cloud_init", "payloads", "authorized_keys", "CUSTOM_PROPERTIES"];

        private static readonly string[] Names = ["vm", "name", "value", "data", "options", "file", "p:x", "description"];

        private readonly Random _random;
        private readonly StringBuilder _xml = new();

        public SecretDocument(Random random)
        {
            _random = random;
            _xml.Append(Pick("", "\uFEFF", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n", "<!-- SECRET -->"));
            Element("root", depth: 0, isSecret: false);
            Xml = _xml.ToString();
        }

        public string Xml { get; }

        public List<string> Plain { get; } = [];

        public int SecretCount { get; private set; }

        private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

        private void Element(string name, int depth, bool isSecret)
        {
            _xml.Append('<').Append(name);
            string quote = Pick("'", "\"");
            if (_random.Next(3) == 0)
            {
                _xml.Append(Pick(" ", "\n ")).Append(isSecret ? "other" : Pick("id", "p:href")).Append(Pick("=", " = "));
                _xml.Append(quote).Append(Text(isSecret)).Append(quote);
            }

            if (_random.Next(4) == 0)
            {
                _xml.Append(Pick(" ", "\n ")).Append(Pick(Values)).Append(Pick("=", " = "));
                _xml.Append(quote).Append(Text(isSecret: true)).Append(quote);
            }

            _xml.Append('>');
            for (int i = _random.Next(5); i > 0; i--)
            {
                Content(depth, isSecret);
            }

            _xml.Append("</").Append(name).Append(Pick("", " ")).Append('>');
        }

        private void Content(int depth, bool isSecret)
        {
            _xml.Append(Pick("", "", "\n  ", "<!-- SECRET -->", "<?SECRET SECRET?>", "<name/>"));
            switch (depth < 7 ? _random.Next(7) : 6)
            {
                case 0:
                    Element(Pick(Values), depth + 1, isSecret: true);
                    break;
                case 1:
                    Element(Pick(Trees), depth + 1, isSecret: true);
                    break;
                case 2:
                    Within();
                    break;
                case 3 or 4:
                    Element(Pick(Names), depth + 1, isSecret);
                    break;
                default:
                    _xml.Append(_random.Next(3) == 0 ? $"<![CDATA[<&{Text(isSecret, isCData: true)}]]>" : Text(isSecret));
                    break;
            }
        }

        private void Within() => _xml.Append(_random.Next(4) switch
        {
            0 => $"<ticket><a><value>{Text(true)}</value></a></ticket>",
            1 => $"<power_management><options><option name='n' value='{Text(true)}'>{Text(true)}</option></options></power_management>",
            2 => $"<Agent><options><option value=\"{Text(true)}\"/></options></Agent>",
            _ => $"<configuration><data>{Text(true)}</data></configuration>",
        });

        private string Text(bool isSecret, bool isCData = false)
        {
            if (isSecret)
            {
                SecretCount++;
                return Pick("", isCData ? "]" : "&amp;", "\n") + "SECRET" + Pick("", isCData ? ">" : "&#65;", "\t", "\u20AC");
            }

            Plain.Add(string.Create(CultureInfo.InvariantCulture, $"plain-{Plain.Count}-{Pick("x", "\u00E4", "a b", "\U0001F600")};"));
            return Plain[^1];
        }
    }
}
