using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Runtime;
using Xunit;

namespace Rsdl.Tests.Queries;

public class SearchPropertyTests
{
    private static readonly string[] Fragments =
    [
        "\"", "'", "*", " ", "  ", "and", "or", "sortby", "page", "asc", "desc", "=", "!=", "<", ">=", "a", "name", "vm-1", ".", "\\",
        "%", "_", "&", ";", "#", "\n", "ß", "\u2003", "1", "()",
    ];

    private static readonly SearchOperator[] Comparisons = Enum.GetValues<SearchOperator>();

    [Fact]
    public void Any_value_is_refused_or_survives_wherever_it_stands()
    {
        Random random = new(20110711);
        int survived = 0;
        for (int i = 0; i < 5_000; i++)
        {
            string value = RandomValue(random);
            bool isExpressible = !value.Contains('"', StringComparison.Ordinal)
                && !value.Contains('*', StringComparison.Ordinal)
                && !value.Any(char.IsControl);
            Func<SearchQuery>[] ways =
            [
                () => SearchQuery.Where("name", SearchOperator.Equal, value).And("a", SearchOperator.Less, 5).SortBy("b").Page(2),
                () => SearchQuery.Of($"name={value} and a<{5} sortby {"b"} asc page {2}"),
                () => SearchQuery.Of($"name = {value} and a<5").SortBy("b").Page(2),
                () => SearchQuery.Of($"name=\"{value}\" and a < 5 sortby b {"asc"} page 2"),
            ];
            foreach (Func<SearchQuery> way in ways)
            {
                if (isExpressible)
                {
                    Assert.Equal($"{Criterion("name", "=", value)} & {Criterion("a", "<", "5")} sort b asc page 2", Understand(way()));
                    survived++;
                }
                else
                {
                    Assert.Throws<ArgumentException>(way);
                }
            }
        }

        Assert.InRange(survived, 5_000, 19_999);
    }

    [Fact]
    public void Free_text_survives_as_free_text()
    {
        Random random = new(8304);
        for (int i = 0; i < 5_000; i++)
        {
            string value = RandomValue(random).Replace("\"", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
            string expected = $"{Criterion("", "", value)} | {Criterion("a", "=", "1")} sort   page ";

            Assert.Equal(expected, Understand(SearchQuery.FreeText(SearchValue.Pattern(value)).Or("a", SearchOperator.Equal, 1)));
            Assert.Equal(expected, Understand(SearchQuery.Of($"{SearchValue.Pattern(value)} or a={1}")));
        }
    }

    [Fact]
    public void Joined_searches_mean_what_was_joined()
    {
        Random random = new(24);
        for (int i = 0; i < 500; i++)
        {
            (SearchQuery query, Func<int, bool> meaning) = RandomSearch(random, 4);
            ParsedSearch parsed = SearchParser.Parse(query);
            for (int facts = 0; facts < 32; facts++)
            {
                bool found = parsed.Alternatives.Any(criteria => criteria.All(c => (facts >> (c.Property[0] - 'a') & 1) == 1));
                Assert.Equal(meaning(facts), found);
            }
        }
    }

    private static (SearchQuery Query, Func<int, bool> Meaning) RandomSearch(Random random, int depth)
    {
        if (depth == 0 || random.Next(4) == 0)
        {
            int fact = random.Next(5);
            SearchOperator comparison = Comparisons[random.Next(Comparisons.Length)];
            return (SearchQuery.Where($"{(char)('a' + fact)}", comparison, fact), facts => (facts >> fact & 1) == 1);
        }

        (SearchQuery left, Func<int, bool> isLeft) = RandomSearch(random, depth - 1);
        (SearchQuery right, Func<int, bool> isRight) = RandomSearch(random, depth - 1);
        return random.Next(2) == 0
            ? (left.And(right), facts => isLeft(facts) && isRight(facts))
            : (left.Or(right), facts => isLeft(facts) || isRight(facts));
    }

    private static string Understand(SearchQuery query) => SearchParser.Parse(query).ToString();

    private static string Criterion(string property, string comparison, string value) =>
        new ParsedCriterion(property, comparison, value).ToString();

    private static string RandomValue(Random random)
    {
        IEnumerable<string> parts = Enumerable.Range(0, random.Next(6)).Select(_ => Fragments[random.Next(Fragments.Length)]);
        return string.Concat(parts);
    }
}
