using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections;

public class RequestAddressTests
{
    [Theory]
    [InlineData("https://manager.example/api", "", "https://manager.example/api")]
    [InlineData("https://manager.example/api/", "", "https://manager.example/api")]
    [InlineData("https://manager.example/api", "vms/123/start", "https://manager.example/api/vms/123/start")]
    [InlineData("https://manager.example/api/", "vms/", "https://manager.example/api/vms")]
    [InlineData("https://manager.example/api", "/api", "https://manager.example/api")]
    [InlineData("https://manager.example/api", "/api/", "https://manager.example/api")]
    [InlineData("https://manager.example/api", "/api/vms/123", "https://manager.example/api/vms/123")]
    [InlineData("https://manager.example/api", "/api?schema", "https://manager.example/api?schema")]
    [InlineData("https://manager.example/api", "/api/vms;max=1?search=a/", "https://manager.example/api/vms;max=1?search=a/")]
    [InlineData("https://manager.example/ovirt-engine/api", "vms", "https://manager.example/ovirt-engine/api/vms")]
    [InlineData("https://manager.example/ovirt-engine/api", "/ovirt-engine/api/vms", "https://manager.example/ovirt-engine/api/vms")]
    [InlineData("https://manager.example:8443/api", "https://manager.example:8443/api/vms", "https://manager.example:8443/api/vms")]
    [InlineData("https://manager.example/api", "HTTPS://Manager.Example:443/api/vms", "https://manager.example/api/vms")]
    [InlineData("https://manager.example/", "vms", "https://manager.example/vms")]
    [InlineData("https://manager.example", "/vms/1", "https://manager.example/vms/1")]
    [InlineData("https://manager.example", "https://manager.example", "https://manager.example/")]
    [InlineData("https://manager.example/api", "tags/a%20b%2Fc", "https://manager.example/api/tags/a%20b%2Fc")]
    [InlineData("https://manager.example/api", "tags/käse", "https://manager.example/api/tags/k%C3%A4se")]
    [InlineData("https://manager.example/api", "users/..a", "https://manager.example/api/users/..a")]
    [InlineData("https://manager.example/api", "vms?search=../x", "https://manager.example/api/vms?search=../x")]
    [InlineData("https://manager.example/api", "x:1/http://evil.example/", "https://manager.example/api/x:1/http://evil.example")]
    public async Task Paths_and_hrefs_lead_below_the_base_address(string baseAddress, string path, string expected) =>
        Assert.Equal(expected, await AddressOf(baseAddress, path));

    [Theory]
    [InlineData("https://evil.example/api/vms")]
    [InlineData("http://manager.example/api/vms")]
    [InlineData("https://manager.example:8443/api/vms")]
    [InlineData("https://manager.example.evil.example/api/vms")]
    [InlineData("https://manager.example@evil.example/api/vms")]
    [InlineData("https://user:word@manager.example/api/vms")]
    [InlineData("https://manager.example/vms")]
    [InlineData("https://manager.example/apix/vms")]
    [InlineData("https://manager.example/API/vms")]
    [InlineData("https://manager.example")]
    [InlineData("ftp://manager.example/api/vms")]
    [InlineData("https://")]
    [InlineData("//evil.example/api/vms")]
    [InlineData("/ovirt-engine/api/vms")]
    [InlineData("/apix")]
    [InlineData("/")]
    [InlineData("/api/../other")]
    [InlineData("/api/vms/..")]
    [InlineData("/api/./vms")]
    [InlineData("https://manager.example/api/../other")]
    [InlineData("../other")]
    [InlineData("vms/%2e%2E/x")]
    [InlineData("vms/..;x=1/x")]
    [InlineData("vms/a%2f..%2F..%2Fx")]
    [InlineData("vms/%5C..%5Cx")]
    [InlineData("vms\\..\\x")]
    [InlineData("/\\evil.example/api")]
    [InlineData("vms#x")]
    [InlineData("vms\r\nX: y")]
    [InlineData("vms\t")]
    public async Task Links_that_lead_elsewhere_are_refused_before_anything_is_sent(string path)
    {
        using ScriptedHandler handler = new();
        await using ApiConnection connection = handler.Connect();

        ApiLinkException e = await Assert.ThrowsAsync<ApiLinkException>(
            () => connection.SendAsync(new() { Method = HttpMethod.Get, Path = path, CorrelationId = "c-1" }));

        Assert.Null(e.StatusCode);
        Assert.Equal("c-1", e.CorrelationId);
        Assert.Empty(handler.Addresses);
        Assert.DoesNotContain("word", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_root_of_a_host_as_base_takes_no_network_path()
    {
        using ScriptedHandler handler = new();
        await using ApiConnection connection = handler.Connect("https://manager.example");

        await Assert.ThrowsAsync<ApiLinkException>(
            () => connection.SendAsync(new() { Method = HttpMethod.Get, Path = "//evil.example/api" }));
    }

    [Fact]
    public async Task A_refused_link_is_named_without_its_parameters()
    {
        using ScriptedHandler handler = new();
        await using ApiConnection connection = handler.Connect();

        ApiLinkException e = await Assert.ThrowsAsync<ApiLinkException>(
            () => connection.SendAsync(new() { Method = HttpMethod.Get, Path = "https://evil.example/a;jsessionid=1/b?token=2" }));

        Assert.Equal(
            "GET https://evil.example/a/b: the link is not followed: it leads outside https://manager.example/api.", e.Message);
        Assert.Equal("GET https://evil.example/a/b", e.Operation);
    }

    [Theory]
    [InlineData("vms", ";max=10", "vms;max=10")]
    [InlineData("vms", ";current", "vms;current")]
    [InlineData("vms/", ";max=10", "vms;max=10")]
    [InlineData("", ";max=10", ";max=10")]
    [InlineData("", "?rsdl", "?rsdl")]
    [InlineData("vms", "?search=name=web* sortby name asc", "vms?search=name%3Dweb%2A%20sortby%20name%20asc")]
    [InlineData("vms", ";max=10|?search=a|;case_sensitive=false|?b=c", "vms;max=10;case_sensitive=false?search=a&b=c")]
    [InlineData("/api/vms;a=1?search=x", ";max=10|?b=c", "vms;a=1;max=10?search=x&b=c")]
    [InlineData("vms", ";a=;/?# %+é&|?q=;/?# %+é&", "vms;a=%3B%2F%3F%23%20%25%2B%C3%A9%26?q=%3B%2F%3F%23%20%25%2B%C3%A9%26")]
    [InlineData("vms", ";a b=1", "vms;a%20b=1")]
    [InlineData("vms", ";a=|?b=", "vms;a=?b=")]
    [InlineData("vms", ";a=..", "vms;a=..")]
    public async Task Parameters_are_encoded_and_put_in_their_place(string path, string parameters, string expected)
    {
        string address = await AddressOf("https://manager.example/api", path, [.. parameters.Split('|').Select(Parse)]);

        Assert.Equal("https://manager.example/api" + (expected[0] is ';' or '?' ? "" : "/") + expected, address);
    }

    private static ApiParameter Parse(string text)
    {
        string[] parts = text[1..].Split('=', 2);
        ParameterContext context = text[0] == ';' ? ParameterContext.Matrix : ParameterContext.Query;
        return new(parts[0], parts.Length == 1 ? null : parts[1], context);
    }

    private static async Task<string> AddressOf(string baseAddress, string path, IReadOnlyList<ApiParameter>? parameters = null)
    {
        using ScriptedHandler handler = new();
        await using ApiConnection connection = handler.Connect(baseAddress);
        await connection.SendAsync(new() { Method = HttpMethod.Get, Path = path, Parameters = parameters ?? [] });
        return Assert.Single(handler.Addresses);
    }
}
