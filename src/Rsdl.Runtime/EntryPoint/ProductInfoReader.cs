using System;
using System.Buffers.Text;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>Reads what a Manager says of itself, whatever the schema knows of its entry point.</summary>
internal static class ProductInfoReader
{
    /// <returns>The product; null if the document does not tell.</returns>
    /// <exception cref="XmlFormatException">The document is malformed.</exception>
    public static ProductInfo? Read(ReadOnlySpan<byte> utf8)
    {
        XmlUtf8Reader reader = new(utf8);
        ProductInfo? product = null;
        reader.Read();
        while (reader.Read())
        {
            if (reader.TokenType != XmlTokenType.StartElement || reader.Depth > 1)
            {
                continue;
            }

            if (reader.Name.SequenceEqual("product_info"u8))
            {
                product = ReadProduct(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return product;
    }

    private static ProductInfo ReadProduct(ref XmlUtf8Reader reader)
    {
        ProductInfo product = new(null, null, null, null);
        if (reader.IsEmptyElement)
        {
            return product;
        }

        int depth = reader.Depth;
        while (reader.Read() && !(reader.TokenType == XmlTokenType.EndElement && reader.Depth == depth))
        {
            if (reader.TokenType != XmlTokenType.StartElement)
            {
                continue;
            }

            if (reader.Name.SequenceEqual("version"u8))
            {
                product = product with { Version = ReadVersion(ref reader) };
                reader.Skip();
                continue;
            }

            bool isName = reader.Name.SequenceEqual("name"u8);
            bool isVendor = reader.Name.SequenceEqual("vendor"u8);
            bool isFull = reader.Name.SequenceEqual("full_version"u8);
            if (!isName && !isVendor && !isFull)
            {
                reader.Skip();
                continue;
            }

            string text = reader.ReadElementText().Trim();
            product = isName ? product with { Name = text } : isVendor ? product with { Vendor = text } : product with { FullVersion = text };
        }

        return product;
    }

    private static Version? ReadVersion(ref XmlUtf8Reader reader)
    {
        int? major = null;
        int minor = 0;
        int build = 0;
        int revision = 0;
        while (reader.ReadAttribute())
        {
            if (!Utf8Parser.TryParse(reader.AttributeRawValue, out int number, out int length)
                || length != reader.AttributeRawValue.Length || number < 0)
            {
                continue;
            }

            switch (reader.AttributeName)
            {
                case var name when name.SequenceEqual("major"u8):
                    major = number;
                    break;
                case var name when name.SequenceEqual("minor"u8):
                    minor = number;
                    break;
                case var name when name.SequenceEqual("build"u8):
                    build = number;
                    break;
                case var name when name.SequenceEqual("revision"u8):
                    revision = number;
                    break;
            }
        }

        return major is { } known ? new Version(known, minor, build, revision) : null;
    }
}
