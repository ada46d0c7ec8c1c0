using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rhev.Emulator.Http;
using Rhev.Emulator.Tests.Pages;
using Xunit;

namespace Rhev.Emulator.Tests.Http;

/// <summary>A list that is packed until it is sent, as clients and the page see it.</summary>
public sealed class LargeListTests : PageTest
{
    protected override EmulatorOptions Options =>
        new() { TimeProvider = Clock, WorkDuration = TimeSpan.Zero, Seed = SeedProfile.Large };

    [Fact]
    public async Task A_large_list_comes_whole_with_its_length_and_what_is_asked_for_inside()
    {
        Reply list = await ExpectAsync(200, Client.SendAsync(
            HttpMethod.Get,
            "/api/vms",
            adjust: request => request.Headers.TryAddWithoutValidation("Accept", "application/xml; detail=nics")));
        Reply pages = await ExpectAsync(200, Client.GetAsync("/api/vms?search=sortby name"));

        Assert.Equal(1000, list.Items.Length);
        Assert.Equal(Encoding.UTF8.GetByteCount(list.Text), list.ContentHeaders.ContentLength);
        Assert.True(list.ContentHeaders.ContentLength > 2 * ReplyBytes.PartSize, "the list is too short to be packed");
        Assert.Equal("application/xml", list.ContentHeaders.ContentType!.ToString());
        Assert.All(list.Items, vm => Assert.NotEmpty(vm.Elements("nics").Elements("nic")));
        Assert.Equal(pages.Names.Order(), list.Items.Select(vm => Reply.At(vm, "name")).Order());
    }

    [Fact]
    public async Task The_head_of_a_large_list_has_its_length_and_no_body()
    {
        Reply list = await ExpectAsync(200, Client.GetAsync("/api/vms"));
        Reply head = await ExpectAsync(200, Client.SendAsync(HttpMethod.Head, "/api/vms"));

        Assert.Equal("", head.Text);
        Assert.Equal(list.ContentHeaders.ContentLength, head.ContentHeaders.ContentLength);
        Assert.Equal("application/xml", head.ContentHeaders.ContentType!.ToString());
    }

    [Fact]
    public async Task The_page_shows_the_beginning_of_a_large_list_and_its_length()
    {
        Reply list = await ExpectAsync(200, Client.GetAsync("/api/vms"));
        string length = list.ContentHeaders.ContentLength!.Value.ToString("N0", CultureInfo.InvariantCulture);

        string[] lines = (await PageAsync()).Lines("requests");

        Assert.Equal(
            [list.Text[..CutText.Limit], $"This is the beginning; the body has a length of {length}."],
            lines.SkipWhile(line => line != "Answer").Skip(1).Take(2));
    }
}
