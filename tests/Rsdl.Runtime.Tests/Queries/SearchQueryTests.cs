using System;
using Rsdl.Runtime;
using Rsdl.Tests.Values;
using Xunit;

namespace Rsdl.Tests.Queries;

public class SearchQueryTests
{
    private static readonly SearchQuery A = SearchQuery.Where("a", SearchOperator.Equal, 1);
    private static readonly SearchQuery B = SearchQuery.Where("b", SearchOperator.Equal, 2);
    private static readonly SearchQuery C = SearchQuery.Where("c", SearchOperator.Equal, 3);

    [Theory]
    [InlineData(SearchOperator.Equal, "memory=1")]
    [InlineData(SearchOperator.NotEqual, "memory!=1")]
    [InlineData(SearchOperator.Less, "memory<1")]
    [InlineData(SearchOperator.LessOrEqual, "memory<=1")]
    [InlineData(SearchOperator.Greater, "memory>1")]
    [InlineData(SearchOperator.GreaterOrEqual, "memory>=1")]
    public void Every_comparison_is_written(SearchOperator comparison, string expected) =>
        Assert.Equal(expected, SearchQuery.Where("memory", comparison, 1).ToString());

    [Fact]
    public void A_number_out_of_the_enum_is_no_comparison() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SearchQuery.Where("memory", (SearchOperator)6, 1));

    [Fact]
    public void Whole_searches_are_joined_as_if_there_were_parentheses()
    {
        Assert.Equal("a=1 and b=2", A.And(B));
        Assert.Equal("a=1 or b=2", A.Or(B));
        Assert.Equal("a=1 or b=2 and c=3", A.Or(B.And(C)));
        Assert.Equal("a=1 and c=3 or b=2 and c=3", A.Or(B).And(C));
        Assert.Equal("a=1 and b=2 or a=1 and c=3", A.And(B.Or(C)));
        Assert.Equal("a=1 and c=3 or a=1 and a=1 or b=2 and c=3 or b=2 and a=1", A.Or(B).And(C.Or(A)));
    }

    [Fact]
    public void Properties_and_values_are_joined_directly()
    {
        SearchQuery query = SearchQuery.Where("status", SearchOperator.Equal, VmStatus.ImageLocked)
            .And("status", SearchOperator.NotEqual, VmStatus.Down)
            .And("name", SearchOperator.Equal, SearchValue.Pattern("web *"))
            .Or("status", SearchOperator.Equal, OpenEnum<VmStatus>.FromWire("not_yet_known"))
            .Or("status", SearchOperator.Equal, VmStatus.PoweringUp);

        Assert.Equal("status=imagelocked and status!=down and name=\"web *\" or status=notyetknown or status=poweringup", query);
    }

    [Fact]
    public void Migrating_is_two_values_in_a_search()
    {
        SearchQuery migrating = SearchQuery.Where("status", SearchOperator.Equal, VmStatus.Migrating);

        Assert.Equal("status=migratingfrom or status=migratingto", migrating);
        Assert.Equal("a=1 and status=migratingfrom or a=1 and status=migratingto", A.And(migrating));
        Assert.Equal(
            "a=1 and status!=migratingfrom and status!=migratingto",
            A.And("status", SearchOperator.NotEqual, VmStatus.Migrating));
        Assert.Throws<ArgumentException>(() => SearchQuery.Where("status", SearchOperator.Less, VmStatus.Migrating));
        Assert.Throws<ArgumentException>(() => SearchQuery.Of($"status={VmStatus.Migrating}"));
    }

    [Fact]
    public void All_is_neutral_for_and_and_refused_by_or()
    {
        Assert.Equal("", SearchQuery.All);
        Assert.Equal("a=1", SearchQuery.All.And(A));
        Assert.Equal("a=1", A.And(SearchQuery.All));
        Assert.Throws<InvalidOperationException>(() => SearchQuery.All.Or(A));
        Assert.Throws<InvalidOperationException>(() => A.Or(SearchQuery.All));
    }

    [Fact]
    public void Order_and_page_come_last_and_the_latest_count()
    {
        SearchQuery query = A.Page(2).SortBy("time", descending: true).And(B).SortBy("name").Page(3).Or(C);

        Assert.Equal("a=1 and b=2 or c=3 sortby name asc page 3", query);
        Assert.Equal("a=1 sortby name", A.SortBy("name"));
        Assert.Equal("a=1 sortby name asc", A.SortBy("name", descending: false));
        Assert.Equal("a=1 page 7", A.Page(7));
    }

    [Fact]
    public void A_search_never_changes()
    {
        _ = A.And(B).Or(C).SortBy("name").Page(2);

        Assert.Equal("a=1", A);
    }

    [Fact]
    public void An_order_or_a_page_within_a_search_is_refused()
    {
        Assert.Throws<ArgumentException>(() => A.And(B.SortBy("name")));
        Assert.Throws<ArgumentException>(() => A.Or(B.Page(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => A.Page(0));
    }

    [Fact]
    public void Free_text_is_quoted_and_stands_once()
    {
        SearchQuery text = SearchQuery.FreeText("vm1");

        Assert.Equal("\"vm1\" and a=1", text.And(A));
        Assert.Equal("\"web*\"", SearchQuery.FreeText(SearchValue.Pattern("web*")));
        Assert.Throws<InvalidOperationException>(() => text.Or(SearchQuery.FreeText("vm2")));
        Assert.Throws<InvalidOperationException>(() => text.And(A.Or(B)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a=1 or b")]
    [InlineData("vms.")]
    [InlineData(".status")]
    [InlineData("1a")]
    [InlineData("a-b")]
    [InlineData("naïve")]
    [InlineData("OR")]
    [InlineData("page")]
    public void What_is_no_property_is_refused(string property)
    {
        Assert.Throws<ArgumentException>(() => SearchQuery.Where(property, SearchOperator.Equal, 1));
        Assert.Throws<ArgumentException>(() => A.SortBy(property));
        Assert.Throws<ArgumentException>(() => SearchQuery.Of($"sortby {property} asc"));
    }

    [Fact]
    public void A_search_stands_where_a_text_is_wanted()
    {
        SearchQuery? none = null;
        string? noText = none;
        string text = A;

        Assert.Equal((null, "a=1"), (noText, text));
    }
}
