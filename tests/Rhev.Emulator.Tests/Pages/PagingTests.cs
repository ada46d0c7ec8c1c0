using System;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace Rhev.Emulator.Tests.Pages;

public sealed class PagingTests : PageTest
{
    protected override EmulatorOptions Options => new() { TimeProvider = Clock, WorkDuration = TimeSpan.Zero, Seed = SeedProfile.Large };

    [Theory]
    [InlineData(
        "", "1 to 200 of 1,000 virtual machines, the newest first", 200, "1000", "Page 1 of 5, /?page=2#vms Next, /?page=5#vms Last")]
    [InlineData(
        "?page=2&refresh=9",
        "201 to 400 of 1,000 virtual machines, the newest first",
        200,
        "0800",
        "/?refresh=9#vms First, /?refresh=9#vms Previous, Page 2 of 5, /?page=3&refresh=9#vms Next, /?page=5&refresh=9#vms Last")]
    [InlineData(
        "?page=99",
        "801 to 1,000 of 1,000 virtual machines, the newest first",
        200,
        "0200",
        "/#vms First, /?page=4#vms Previous, Page 5 of 5")]
    [InlineData(
        "?vm=1&page=-1",
        "1 to 200 of 272 virtual machines with '1' in the name, the newest first",
        200,
        "1000",
        "Page 1 of 2, /?vm=1&page=2#vms Next, /?vm=1&page=2#vms Last")]
    public async Task Machines_are_shown_in_pages(string query, string caption, int count, string first, string links)
    {
        PageReply page = await PageAsync(query);

        string[] lines = page.Lines("vms");
        Assert.Equal((caption, count), (lines[1], lines.Length - 3));
        Assert.Equal(first, lines[3].Split(' ')[0][^4..]);
        Assert.Equal(links, string.Join(", ", page.Section("vms").Descendants("nav").Elements()
            .Select(entry => $"{(string?)entry.Attribute("href")} {entry.Value}".Trim())));
    }
}
