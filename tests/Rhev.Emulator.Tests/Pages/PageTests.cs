using System;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests.Pages;

public sealed partial class PageTests : PageTest
{
    private const string Hostile = "<script>alert('1')</script>\"&amp;";

    protected override EmulatorOptions Options => new()
    {
        TimeProvider = Clock,
        WorkDuration = TimeSpan.Zero,
        Accounts = [new EmulatorAccount("jane@internal", "secret") { Roles = ["SuperUser"] }],
    };

    [Theory]
    [InlineData(null, null)]
    [InlineData("admin@internal", "wrong")]
    [InlineData("jane@internal", "secret")]
    public async Task The_page_is_for_the_administrator_only(string? user, string? password)
    {
        await VmAsync("vm1");
        using RawClient stranger = new(Manager, authenticates: false);

        PageReply page = await SendAsync(stranger, HttpMethod.Get, adjust: request =>
            request.Headers.Authorization = user is null ? null : RawClient.Basic(user, password!));

        Assert.Equal((401, "Basic realm=\"RESTAPI\""), (page.Status, page.Headers["WWW-Authenticate"]));
        Assert.Contains("asks for the name and the password of the administrator", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("vm1", page.Html, StringComparison.Ordinal);
        Assert.False(page.Headers.ContainsKey("ETag"));
    }

    [Fact]
    public async Task The_page_needs_nothing_from_elsewhere_and_allows_no_script_but_its_own()
    {
        PageReply page = await PageAsync();

        Assert.Equal(200, page.Status);
        Assert.Equal("text/html; charset=utf-8", page.Headers["Content-Type"]);
        Assert.Equal(
            $"default-src 'none'; style-src 'sha256-{Hash(page, "style")}'; script-src 'sha256-{Hash(page, "script")}'; "
            + "img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            page.Headers["Content-Security-Policy"]);
        Assert.Equal(
            ("nosniff", "no-referrer", "no-store", "same-origin"),
            (page.Headers["X-Content-Type-Options"], page.Headers["Referrer-Policy"], page.Headers["Cache-Control"],
                page.Headers["Cross-Origin-Resource-Policy"]));
        Assert.All(
            Addresses().Matches(page.Html).Select(match => match.Groups[1].Value),
            address => Assert.Matches($"^(#|/|data:image/svg|{Manager.BaseAddress}$)", address));
    }

    [Fact]
    public async Task What_users_send_is_shown_as_text()
    {
        string escaped = Hostile.Replace("<", "&lt;", StringComparison.Ordinal);
        await ExpectAsync(201, Client.PostAsync("/api/tags", $"<tag><name>{escaped}</name></tag>"));
        await ExpectAsync(201, Client.PostAsync("/api/datacenters", Named(
            "data_center", escaped, "<storage_type>nfs</storage_type><version major='3' minor='3'/>")));
        await Client.PostAsync("/api/vms", Vm(escaped));
        await Client.SendAsync(HttpMethod.Post, "/api/vms", "<vm>\u0001\u007f</vm>");

        PageReply page = await PageAsync("?vm=" + Uri.EscapeDataString("<script>x</script>\"'"));

        Assert.Contains("<script>alert('1')</script>\"& | uninitialized | 3.3 | nfs | –", page.Lines("datacenters"));
        Assert.Contains("<vm>\uFFFD\uFFFD</vm>", page.Lines("requests"));
        Assert.Equal("<script>x</script>\"'", (string?)page.Section("vms").Descendants("input").Single().Attribute("value"));
        Assert.Single(Scripts().Matches(page.Html));
        Assert.DoesNotContain('\u0001', page.Html);
    }

    [Fact]
    public async Task Nothing_is_sent_when_nothing_has_changed_and_the_new_state_when_a_machine_was_started()
    {
        await HostAsync();
        string vm = await VmAsync("vm1");
        PageReply first = await PageAsync();

        PageReply same = await PageAsync(ifNoneMatch: first.Version);
        await ExpectAsync(200, Client.PostAsync($"/api/vms/{vm}/start", "<action/>"));
        PageReply changed = await PageAsync(ifNoneMatch: first.Version);

        Assert.Equal((304, "", first.Version), (same.Status, same.Html, same.Version));
        Assert.Equal(200, changed.Status);
        Assert.NotEqual(first.Version, changed.Version);
        Assert.Contains($"data-version=\"&quot;{changed.Version.Trim('"')}&quot;\"", changed.Html, StringComparison.Ordinal);
        Assert.Equal("vm1 | down | – | Default | 512 MiB | –", first.Lines("vms")[^1]);
        Assert.StartsWith("vm1 | up | hypervisor | Default", changed.Lines("vms")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_is_of_one_manager()
    {
        await using EmulatedManager other = await EmulatedManager.StartAsync(Options);
        using RawClient client = new(other);

        PageReply page = await SendAsync(client, HttpMethod.Get);

        Assert.NotEqual((await PageAsync()).Version, page.Version);
    }

    [Fact]
    public async Task Without_scripts_the_page_can_load_itself_again()
    {
        PageReply once = await PageAsync("?vm=a");
        PageReply again = await PageAsync("?vm=a&refresh=5");

        Assert.DoesNotContain("http-equiv", once.Html, StringComparison.Ordinal);
        Assert.Contains(
            "<noscript><a href=\"/?vm=a&amp;refresh=5\">Load again every 5 seconds</a></noscript>", once.Html, StringComparison.Ordinal);
        Assert.Contains("<noscript><meta http-equiv=\"refresh\" content=\"5\" /></noscript>", again.Html, StringComparison.Ordinal);
        Assert.Contains("<noscript><a href=\"/?vm=a\">Stop loading again</a></noscript>", again.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_read_only()
    {
        PageReply head = await SendAsync(Client, HttpMethod.Head);
        PageReply post = await SendAsync(Client, HttpMethod.Post);

        Assert.Equal((200, ""), (head.Status, head.Html));
        Assert.Equal((405, "GET, HEAD, OPTIONS"), (post.Status, post.Headers["Allow"]));
        Assert.Equal(new Uri(Manager.BaseAddress, "/"), Manager.PageAddress);
    }

    private static string Named(string element, string name, string more) => $"<{element}><name>{name}</name>{more}</{element}>";

    private static string Hash(PageReply page, string element)
    {
        int from = page.Html.IndexOf($"<{element}>", StringComparison.Ordinal) + element.Length + 2;
        string text = page.Html[from..page.Html.IndexOf($"</{element}>", StringComparison.Ordinal)];
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    [GeneratedRegex("<script", RegexOptions.IgnoreCase)]
    private static partial Regex Scripts();

    [GeneratedRegex("(?:href|src|action)=\"([^\"]*)\"")]
    private static partial Regex Addresses();
}
