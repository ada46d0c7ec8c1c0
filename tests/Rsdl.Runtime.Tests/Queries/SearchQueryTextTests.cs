using System;
using Rsdl.Runtime;
using Rsdl.Tests.Values;
using Xunit;

namespace Rsdl.Tests.Queries;

public class SearchQueryTextTests
{
    private const string Hostile = "x or name!=y sortby name page 1";

    [Fact]
    public void Text_stays_and_values_are_quoted_and_translated()
    {
        string prefix = "web";
        string owner = "Mary Jones";

        Assert.Equal(
            "name=web* and status=poweringup AND users.name = \"Mary Jones\"  or memory>=1024 sortby name asc page 2",
            SearchQuery.Of(
                $"name={prefix}* and status={VmStatus.PoweringUp} AND users.name = {owner}  or memory>={1024} sortby name asc page {2}"));
        Assert.Equal("name=web1", SearchQuery.Of($"name=web1"));
        Assert.Equal("status=hibernatingdeeply", SearchQuery.Of($"status={OpenEnum<VmStatus>.FromWire("hibernating_deeply")}"));
    }

    [Fact]
    public void A_value_next_to_text_becomes_one_value_with_it()
    {
        string part = "a b";

        Assert.Equal("name=\"vm-a b-*\"", SearchQuery.Of($"name=vm-{part}-*"));
        Assert.Equal("name=\"*a b*\"", SearchQuery.Of($"name=*{part}*"));
        Assert.Equal("name=vm1a2", SearchQuery.Of($"name=vm{1}a{2}"));
        Assert.Equal("name=\"a ba b\"", SearchQuery.Of($"name={part}{part}"));
        Assert.Equal("name=w*1", SearchQuery.Of($"name={SearchValue.Pattern("w*")}1"));
    }

    [Fact]
    public void A_value_within_the_text_s_own_quotes_stays_there()
    {
        Assert.Equal("name=\"my web*\" and a=1", SearchQuery.Of($"name=\"my {"web"}*\" and a={1}"));
        Assert.Equal("name=\"web\"", SearchQuery.Of($"name=\"{"web"}\""));
        Assert.Equal($"name=\"{Hostile}\"", SearchQuery.Of($"name=\"{Hostile}\""));
        Assert.Throws<ArgumentException>(() => SearchQuery.Of($"name=\"{"a\" or b=\"c"}\""));
    }

    [Fact]
    public void A_value_cannot_leave_its_place()
    {
        string quoted = $"\"{Hostile}\"";

        Assert.Equal($"name={quoted} and a=1", SearchQuery.Of($"name={Hostile} and a=1"));
        Assert.Equal($"name = {quoted}", SearchQuery.Of($"name = {Hostile}"));
        Assert.Equal($"name >= {quoted}", SearchQuery.Of($"name >= {Hostile}"));
        Assert.Equal($"{quoted} and a=1", SearchQuery.Of($"{Hostile} and a=1"));
        Assert.Equal($"a=1 and {quoted}", SearchQuery.Of($"a=1 and {Hostile}"));
        Assert.Equal("\"or\"", SearchQuery.Of($"{"or"}"));
        Assert.Equal("a=1 \"or\" b=2", SearchQuery.Of($"a=1 {"or"} b=2"));
        Assert.Equal("name>\"=5\"", SearchQuery.Of($"name>{"=5"}"));
        Assert.Equal("\"name=5\"", SearchQuery.Of($"name{"="}5"));
        Assert.Equal("name=\"\" and a=1", SearchQuery.Of($"name={""} and a=1"));
    }

    [Fact]
    public void Where_only_a_name_a_direction_or_a_number_can_stand_nothing_else_is_accepted()
    {
        Assert.Equal("users.name=1 sortby time DESC page 3", SearchQuery.Of($"{"users"}.name={1} sortby {"time"} {"DESC"} page {3}"));
        Assert.Throws<ArgumentException>(() => SearchQuery.Of($"{"a=1 or b"}=2"));
        Assert.Throws<ArgumentException>(() => SearchQuery.Of($"sortby {"name desc"}"));
        Assert.Throws<ArgumentException>(() => SearchQuery.Of($"SORTBY {"name page"}"));
        Assert.Throws<ArgumentException>(() => SearchQuery.Of($"sortby name {"sideways"}"));
        Assert.Throws<ArgumentException>(() => SearchQuery.Of($"page {"1 or a=1"}"));
        Assert.Throws<ArgumentException>(() => SearchQuery.Of($"page {0}"));
    }

    [Fact]
    public void Quotes_of_the_text_that_do_not_enclose_a_value_are_refused()
    {
        Assert.Throws<ArgumentException>(() => SearchQuery.Of($"name=\"{"web"}"));
        Assert.Throws<ArgumentException>(() => SearchQuery.Of($"name=\"a\"{"web"}"));
        Assert.Throws<ArgumentException>(() => SearchQuery.Of($"name={"web"}\"a\""));
        Assert.Throws<ArgumentException>(() => SearchQuery.Of($"name=\"a\"{"web"}\"b\""));
        Assert.Throws<ArgumentException>(() => SearchQuery.Of($"name=\"a"));
    }

    [Fact]
    public void An_order_and_a_page_may_follow_text_that_has_none()
    {
        Assert.Equal("name=web* sortby name desc page 2", SearchQuery.Of($"name={"web"}*").Page(2).SortBy("name", descending: true));
        Assert.Equal("a=1 sortby name asc page 2", SearchQuery.Of($"a=1 sortby name asc").Page(2));
        Assert.Equal("a=sortby1 page 2", SearchQuery.Of($"a=sortby{1}").Page(2));
        Assert.Throws<InvalidOperationException>(() => SearchQuery.Of($"a=1 SortBy name asc").SortBy("time"));
        Assert.Throws<InvalidOperationException>(() => SearchQuery.Of($"a=1 page {1}").SortBy("time"));
        Assert.Throws<InvalidOperationException>(() => SearchQuery.Of($"a=1 page {1}").Page(2));
    }

    [Fact]
    public void Text_is_not_joined_with_other_searches()
    {
        SearchQuery text = SearchQuery.Of($"a=1 or b=2");

        Assert.Throws<InvalidOperationException>(() => text.And("c", SearchOperator.Equal, 3));
        Assert.Throws<InvalidOperationException>(() => SearchQuery.Where("c", SearchOperator.Equal, 3).Or(text));
    }
}
