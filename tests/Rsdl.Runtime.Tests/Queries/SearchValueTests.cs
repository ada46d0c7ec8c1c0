using System;
using System.Globalization;
using Rsdl.Runtime;
using Rsdl.Tests.Values;
using Xunit;

namespace Rsdl.Tests.Queries;

public class SearchValueTests
{
    [Theory]
    [InlineData("vm1", "vm1")]
    [InlineData("qa.company.com", "qa.company.com")]
    [InlineData("a-b_c", "a-b_c")]
    [InlineData("", "\"\"")]
    [InlineData("my vm", "\"my vm\"")]
    [InlineData(" ", "\" \"")]
    [InlineData("a=b", "\"a=b\"")]
    [InlineData("=b", "\"=b\"")]
    [InlineData("a<b>c!d", "\"a<b>c!d\"")]
    [InlineData("and", "\"and\"")]
    [InlineData("Or", "\"Or\"")]
    [InlineData("SORTBY", "\"SORTBY\"")]
    [InlineData("page", "\"page\"")]
    [InlineData("asc", "\"asc\"")]
    [InlineData("desc", "\"desc\"")]
    [InlineData("x or name=y", "\"x or name=y\"")]
    [InlineData("a,b;c'd", "\"a,b;c'd\"")]
    [InlineData("C:\\temp\\", "\"C:\\temp\\\"")]
    [InlineData("grün", "\"grün\"")]
    [InlineData("a\u00a0b", "\"a\u00a0b\"")]
    public void A_text_is_quoted_where_it_must_be(string text, string expected)
    {
        Assert.Equal("name=" + expected, SearchQuery.Where("name", SearchOperator.Equal, text).ToString());
        Assert.Equal("name=" + expected, SearchQuery.Of($"name={text}").ToString());
    }

    [Theory]
    [InlineData("a\"b")]
    [InlineData("\" or name=\"x")]
    [InlineData("a\nb")]
    [InlineData("a\tb")]
    [InlineData("\0")]
    [InlineData("\u0085")]
    public void What_cannot_be_written_is_refused(string text)
    {
        Assert.Contains("or list without a search", Refusal(() => text).Message, StringComparison.Ordinal);
        Assert.Contains("or list without a search", Refusal(() => SearchValue.Pattern(text)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SearchQuery.Of($"name={text}"));
    }

    [Fact]
    public void A_wildcard_is_only_what_is_said_to_be_one()
    {
        Assert.Contains("Use SearchValue.Pattern", Refusal(() => "web*").Message, StringComparison.Ordinal);
        Assert.Equal("name=web*", SearchQuery.Where("name", SearchOperator.Equal, SearchValue.Pattern("web*")).ToString());
        Assert.Equal("name=\"my web*\"", SearchQuery.Where("name", SearchOperator.Equal, SearchValue.Pattern("my web*")).ToString());
    }

    [Fact]
    public void Null_is_no_value()
    {
        Assert.Throws<ArgumentNullException>(() => (SearchValue)(string)null!);
        Assert.Throws<ArgumentNullException>(() => SearchValue.Pattern(null!));
    }

    [Fact]
    public void Values_have_the_form_of_the_API_whatever_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("")
        {
            NumberFormat = new() { NumberDecimalSeparator = ",", NegativeSign = "~" },
            DateTimeFormat = new() { DateSeparator = ".", TimeSeparator = "." },
        };
        try
        {
            Assert.Equal("30", Text(30));
            Assert.Equal("-9223372036854775808", Text(long.MinValue));
            Assert.Equal("1.50", Text(1.50m));
            Assert.Equal("0.25", Text(0.25));
            Assert.Equal("true", Text(true));
            Assert.Equal("false", Text(false));
            Assert.Equal("5114bb3e-a4e6-44b2-b783-b3eea7d84720", Text(Guid.Parse("5114BB3E-A4E6-44B2-B783-B3EEA7D84720")));
            Assert.Equal(
                "2011-07-11T14:03:22.485+10:00",
                Text(new DateTimeOffset(2011, 7, 11, 14, 3, 22, 485, TimeSpan.FromHours(10))));
            Assert.Equal("2011-07-11", Text(new DateOnly(2011, 7, 11)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_time_is_quoted()
    {
        DateTimeOffset time = new(2011, 7, 11, 14, 3, 22, 485, TimeSpan.FromHours(10));

        Assert.Equal("time>\"2011-07-11T14:03:22.485+10:00\"", SearchQuery.Where("time", SearchOperator.Greater, time).ToString());
    }

    [Fact]
    public void An_event_code_is_its_number_even_one_that_the_guide_lacks()
    {
        Assert.Equal("30", SearchValue.Of(EventCode.UserVdcLogin).ToString());
        Assert.Equal("12345", SearchValue.Of((EventCode)12345).ToString());
    }

    [Fact]
    public void An_enumerated_value_without_a_text_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SearchValue.Of(VmStatus.Unrecognized));
        Assert.Throws<ArgumentOutOfRangeException>(() => SearchQuery.Of($"status={VmStatus.Unrecognized}"));
        Assert.Throws<ArgumentException>(() => (SearchValue)OpenEnum<VmStatus>.FromWire("up\" or name=\"x"));
    }

    private static string Text(SearchValue value) => value.ToString();

    private static ArgumentException Refusal(Func<SearchValue> make) => Assert.Throws<ArgumentException>(() => make());
}
