using System;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Documents;
using Rhev.Emulator.State;
using Rsdl.Model.Links;
using Xunit;

namespace Rhev.Emulator.Tests.State;

public sealed class ResourceIndexTests
{
    [Fact]
    public void Resources_can_be_looked_at_in_portions()
    {
        int looks = 0;
        ResourceIndex index = new(data =>
        {
            looks++;
            return [data.Value];
        });
        foreach (int number in Enumerable.Range(1, 5))
        {
            index.Add(Tag(number, "a" + number));
        }

        (bool, int)[] portions = [.. Enumerable.Range(0, 4).Select(_ => (index.Refresh(2), looks))];

        Assert.Equal([(false, 2), (false, 4), (true, 5), (true, 5)], portions);
        Assert.Equal(1, index.Count("A3"));
    }

    [Fact]
    public void Resources_are_found_by_what_is_said_of_their_values_the_latest_first()
    {
        ResourceIndex index = new(data => data.Value.Split(' '));
        index.Add(Tag(1, "web db"));
        index.Add(Tag(3, "web2 web3"));
        index.Add(Tag(2, "db"));
        index.Add(Tag(4, "web"));

        Resource[] found = index.Find(value => value.StartsWith("web", StringComparison.Ordinal));

        Assert.Equal([4, 3, 1], found.Select(resource => resource.Order));
    }

    private static Resource Tag(int order, string text)
    {
        PlaceModel place = ApiDocuments.Load(null, default).Model.Collections.First(one => one.Segment == "tags");
        return new Resource(Guid.NewGuid().ToString(), place, null, new XElement("tag", text)) { Order = order };
    }
}
