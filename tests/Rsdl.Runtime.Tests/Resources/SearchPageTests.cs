using Xunit;

namespace Rsdl.Runtime.Tests.Resources;

public class SearchPageTests
{
    [Theory]
    [InlineData("page 1", true)]
    [InlineData("PAGE  22", true)]
    [InlineData("sortby name asc page 2", true)]
    [InlineData("name=\"a b\" page 2", true)]
    [InlineData("name=\"a b\"page 2", true)]
    [InlineData("name=web\tpage\n2", true)]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("page", false)]
    [InlineData("page one", false)]
    [InlineData("page2", false)]
    [InlineData("pages 2", false)]
    [InlineData("homepage 2", false)]
    [InlineData("name=page 2", false)]
    [InlineData("name=\"page 2\"", false)]
    [InlineData("name=\"a\" and description=\"on page 2\"", false)]
    [InlineData("name=\"page 2", false)]
    public void A_search_asks_for_a_page_by_the_word_and_a_number(string? search, bool expected) =>
        Assert.Equal(expected, SearchPage.IsIn(search));
}
