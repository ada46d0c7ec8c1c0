using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using System.Text;
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

    [SharedTheory]
    [InlineData("3.5")]
    [InlineData("3.3")]
    [InlineData("rhev-3.3")]
    public void Enumerated_values_are_written_as_they_were_received_known_or_not(string api)
    {
        GeneratedSdk sdk = GeneratedSdk.Of(api);
        List<EnumeratedValue> all = [];
        foreach (Entity entity in Entities(sdk))
        {
            EnumeratedValue[] values = [.. EnumeratedValue.In(entity)];
            byte[] written = sdk.ToUtf8(entity);
            Assert.Equal(values.Select(value => value.Wire), EnumeratedValue.In(sdk.Parse(written)).Select(value => value.Wire));
            string text = Encoding.UTF8.GetString(written);
            foreach (EnumeratedValue value in values.Where(value => value.Wire.Length > 0 && (!value.IsKnown || value.IsOddCased)))
            {
                string escaped = SecurityElement.Escape(value.Wire);
                Assert.True(
                    text.Contains($">{escaped}</", StringComparison.Ordinal) || text.Contains($"\"{escaped}\"", StringComparison.Ordinal));
            }

            all.AddRange(values);
        }

        EnumeratedValue[] unknown = [.. all.Where(value => !value.IsKnown)];
        EnumeratedValue[] odd = [.. all.Where(value => value.IsOddCased)];
        output.WriteLine($"{api}: {all.Count} enumerated values of {all.Select(value => value.Enum).Distinct().Count()} enums, of which "
            + $"{all.Count - unknown.Length} known ({odd.Length} in another case), {unknown.Length} unknown "
            + $"({unknown.Count(value => value.Wire.Length == 0)} empty)");
        output.WriteLine($"unknown: {Counts(unknown)}\nin another case: {Counts(odd)}");
        Assert.NotEmpty(unknown);
        Assert.NotEmpty(odd);
    }

    [SharedTheory]
    [InlineData("3.5")]
    [InlineData("3.3")]
    [InlineData("rhev-3.3")]
    public void A_member_that_is_assigned_is_written_with_its_own_text(string api)
    {
        GeneratedSdk sdk = GeneratedSdk.Of(api);
        int changed = 0;
        foreach (Entity entity in Entities(sdk))
        {
            EnumeratedValue[] values = [.. EnumeratedValue.In(entity)];
            Array.ForEach(values, value => value.SetToLastMember());

            Assert.Equal(
                values.Select(value => value.WireNames[^1]),
                EnumeratedValue.In(sdk.Parse(sdk.ToUtf8(entity))).Select(value => value.Wire));
            changed += values.Length;
        }

        Assert.True(changed > 1000, $"only {changed} values were changed");
    }

    private static IEnumerable<Entity> Entities(GeneratedSdk sdk)
    {
        foreach (string file in Bodies())
        {
            Entity entity;
            try
            {
                entity = sdk.Parse(File.ReadAllBytes(file));
            }
            catch (UnknownRootElementException)
            {
                continue;
            }

            yield return entity;
        }
    }

    private static string Counts(IEnumerable<EnumeratedValue> values) => string.Join(", ", values
        .GroupBy(value => $"{value.Enum.Name} '{value.Wire}'").OrderByDescending(group => group.Count())
        .Select(group => $"{group.Key} {group.Count()}"));

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
