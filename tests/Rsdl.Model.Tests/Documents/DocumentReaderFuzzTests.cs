using System;
using System.Linq;
using System.Text;
using System.Threading;
using Rsdl.Model.Documents;
using Xunit;

namespace Rsdl.Model.Tests.Documents;

public class DocumentReaderFuzzTests
{
    private const int Rounds = 1_500;

    public static TheoryData<string> Samples =>
        new(SampleDocuments.Rsdl, SampleDocuments.Schema, SampleDocuments.Capabilities, SampleDocuments.Overrides);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Truncated_text_yields_one_malformed_problem_and_no_content(string sample)
    {
        string whole = sample.TrimEnd();
        for (int length = 0; length < whole.Length; length++)
        {
            ParsedDocument document = Read(whole[..length]);

            Assert.Equal([ProblemKind.MalformedXml], document.Problems.Select(problem => problem.Kind));
            Assert.Null(document.Rsdl);
            Assert.Null(document.Schema);
            Assert.Null(document.Capabilities);
            Assert.Null(document.Overrides);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Flipped_bytes_yield_content_or_a_problem(string sample)
    {
        var random = new Random(20_140_401);
        byte[] original = Encoding.UTF8.GetBytes(sample);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] bytes = [.. original];
            for (int flips = random.Next(1, 5); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            }

            AssertContentOrProblem(Encoding.UTF8.GetString(bytes));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Shuffled_pieces_of_text_yield_content_or_a_problem(string sample)
    {
        var random = new Random(33);
        string[] lines = sample.Split('\n');
        for (int round = 0; round < Rounds; round++)
        {
            string[] mixed = [.. lines];
            (int from, int to) = (random.Next(mixed.Length), random.Next(mixed.Length));
            mixed[to] = lines[from];

            AssertContentOrProblem(string.Join('\n', mixed));
        }
    }

    private static void AssertContentOrProblem(string text)
    {
        ParsedDocument document = Read(text);

        bool content = document is not { Rsdl: null, Schema: null, Capabilities: null, Overrides: null };
        Assert.True(content || document.Problems.Count > 0, text);
        Assert.Equal(document, Read(text));
    }

    private static ParsedDocument Read(string text) => DocumentReader.Read("a.xml", text, CancellationToken.None);
}
