using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Rsdl.Live.Tests.Harness;
using Rsdl.Runtime;
using Rsdl.Tests;
using Xunit;
using Xunit.Abstractions;

namespace Rsdl.Live.Tests.Corpus;

public class CorpusRoundTripTests(ITestOutputHelper output)
{
    [SharedTheory]
    [InlineData("3.5", 470, "operating_systems")]
    [InlineData("3.3", 467, "affinity_group affinity_group instance_types operating_systems")]
    [InlineData("rhev-3.3", 467, "affinity_group affinity_group instance_types operating_systems")]
    public void Nothing_in_real_traffic_is_lost_by_reading_and_writing_it(string api, int expected, string unknownRoots)
    {
        GeneratedSdk sdk = GeneratedSdk.Of(api);
        List<string> unknown = [];
        int read = 0;
        foreach (string file in Bodies())
        {
            byte[] body = File.ReadAllBytes(file);
            Entity entity;
            try
            {
                entity = sdk.Parse(body);
            }
            catch (UnknownRootElementException e)
            {
                unknown.Add(e.RootName);
                continue;
            }

            byte[] written = sdk.ToUtf8(entity);
            AssertEqual(file, XmlShape.Of(body), XmlShape.Of(written));
            Assert.Equal(written, sdk.ToUtf8(sdk.Parse(written)));
            Assert.Equal(written, sdk.ToUtf8(EntityOperations.Clone(entity)));
            read++;
        }

        output.WriteLine($"{api}: {read} bodies are the same after reading and writing; {unknown.Count} have an unknown root element");
        Assert.Equal(unknownRoots, string.Join(' ', unknown));
        Assert.Equal(expected, read);
    }

    private static string[] Bodies() =>
        [.. Directory.GetFiles(RepositoryFiles.SharedPath("corpus"), "*.xml").Order(StringComparer.Ordinal)];

    private static void AssertEqual(string file, string[] expected, string[] actual)
    {
        if (!expected.SequenceEqual(actual))
        {
            Assert.Fail($"{Path.GetFileName(file)}\nlost: {Join(expected.Except(actual))}\nmade up: {Join(actual.Except(expected))}");
        }
    }

    private static string Join(IEnumerable<string> lines) => string.Join("\n  ", lines.Take(10));
}
