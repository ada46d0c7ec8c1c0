using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace Rsdl.Tests.Xml;

public class XmlOracleTests
{
    public static TheoryData<string> WellFormed => new(XmlSamples.WellFormed);

    [Theory]
    [MemberData(nameof(WellFormed))]
    public void Tokens_of_a_sample_equal_those_of_the_platforms_reader(string xml)
    {
        byte[] document = XmlSamples.Utf8(xml);

        Assert.Equal(XmlTokenStreams.Oracle(document)!, XmlTokenStreams.Read(document));
    }

    [SharedFact]
    public void Tokens_of_every_real_representation_equal_those_of_the_platforms_reader()
    {
        string[] files = Directory.GetFiles(RepositoryFiles.SharedPath("corpus"), "*.xml");

        Assert.Equal(471, files.Length);
        Assert.All(files, AssertSameTokens);
    }

    [SharedFact]
    public void Tokens_of_every_real_description_equal_those_of_the_platforms_reader()
    {
        string[] files = Directory.GetFiles(RepositoryFiles.SharedPath("documents"), "*", SearchOption.AllDirectories);

        Assert.Equal(4, files.Length);
        Assert.All(files, AssertSameTokens);
    }

    [Fact]
    public void Random_documents_are_read_or_refused_as_by_the_platforms_reader()
    {
        var generator = new XmlDocumentGenerator(new Random(20131));
        int accepted = 0;
        for (int i = 0; i < 4000; i++)
        {
            accepted += AssertSameOutcome(XmlSamples.Utf8(generator.Next())) ? 1 : 0;
        }

        Assert.InRange(accepted, 1500, 3900);
    }

    [Fact]
    public void Mutated_documents_are_read_or_refused_as_by_the_platforms_reader()
    {
        var random = new Random(20132);
        byte[][] samples = [.. XmlSamples.WellFormed.Select(XmlSamples.Utf8)];
        int accepted = 0;
        for (int i = 0; i < 20_000; i++)
        {
            accepted += AssertSameOutcome(Mutate(samples[i % samples.Length], samples, random)) ? 1 : 0;
        }

        Assert.InRange(accepted, 2000, 18_000);
    }

    private static void AssertSameTokens(string file)
    {
        byte[] document = File.ReadAllBytes(file);

        Assert.Equal(XmlTokenStreams.FactoryReader(document), XmlTokenStreams.Read(document));
    }

    private static bool AssertSameOutcome(byte[] document)
    {
        List<string>? ours = XmlTokenStreams.Ours(document);
        List<string>? oracle = XmlTokenStreams.Oracle(document);
        if ((ours is null) != (oracle is null) ? !IsKnownDifference(document, ours) : ours is not null && !ours.SequenceEqual(oracle!))
        {
            Assert.Fail(string.Create(
                CultureInfo.InvariantCulture,
                $"ours: {Show(ours)}\nplatform: {Show(oracle)}\n{Encoding.UTF8.GetString(document)}\n{Convert.ToBase64String(document)}"));
        }

        return ours is not null;
    }

    private static string Show(List<string>? tokens) => tokens is null ? "refused" : string.Join(" ", tokens);

    private static bool IsKnownDifference(byte[] document, List<string>? ours) =>
        ours is null ? HasZeroByteAfterRoot(document) || HasLaxDeclaration(document) : ours.Any(HasNonAsciiName);

    // Deliberately stricter: the platform's reader takes a zero byte after the root element for the end of the document.
    private static bool HasZeroByteAfterRoot(byte[] document)
    {
        int zero = Array.IndexOf(document, (byte)0);
        return zero >= 0 && XmlTokenStreams.Ours(document[..zero]) is not null;
    }

    // Deliberately stricter: the platform's reader looks only at how a version begins, and reading text ignores the encoding.
    private static bool HasLaxDeclaration(byte[] document)
    {
        string text = Encoding.UTF8.GetString(document).TrimStart('\uFEFF');
        int root = text.IndexOf("<a", StringComparison.Ordinal);
        return text.StartsWith("<?xml", StringComparison.Ordinal)
            && root > 0
            && XmlTokenStreams.Ours(Encoding.UTF8.GetBytes(text[root..])) is not null;
    }

    // Deliberately wider: the platform's reader has the names of the fourth edition of XML 1.0, a subset of the fifth's.
    private static bool HasNonAsciiName(string token) =>
        token[0] switch
        {
            '\'' or '>' or '/' => false,
            '@' => !Ascii.IsValid(token.AsSpan(0, token.IndexOf('=', StringComparison.Ordinal))),
            _ => !Ascii.IsValid(token),
        };

    private static byte[] Mutate(byte[] sample, byte[][] samples, Random random)
    {
        List<byte> bytes = [.. sample];
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int at = random.Next(bytes.Count + 1);
            switch (random.Next(6))
            {
                case 0 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1 when at < bytes.Count:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 5), bytes.Count - at));
                    break;
                case 2:
                    bytes.Insert(at, "<>&;'\"=/!?-[]:# \t\n\rxX1\0\u0080"u8[random.Next(25)]);
                    break;
                case 3 when at < bytes.Count:
                    bytes[at] = "<>&;'\"=/!?-[]:# \t\n\rxX1\0\u0080"u8[random.Next(25)];
                    break;
                case 4:
                    byte[] other = samples[random.Next(samples.Length)];
                    int from = random.Next(other.Length);
                    bytes.InsertRange(at, other[from..Math.Min(other.Length, from + random.Next(12))]);
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(8) == 0 ? bytes.Count - at : 0);
                    break;
            }
        }

        return [.. bytes];
    }
}
