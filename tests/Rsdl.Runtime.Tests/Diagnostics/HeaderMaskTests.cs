using Xunit;

namespace Rsdl.Runtime.Tests.Diagnostics;

public class HeaderMaskTests
{
    [Theory]
    [InlineData("Accept", "application/xml")]
    [InlineData("Accept-Language", "en-US")]
    [InlineData("content-type", "application/xml; charset=utf-8")]
    [InlineData("Content-Length", "12")]
    [InlineData("Expect", "201-created")]
    [InlineData("X-Ovirt-Expect", "201-created")]
    [InlineData("Filter", "true")]
    [InlineData("Prefer", "persistent-auth")]
    [InlineData("Correlation-Id", "start-1")]
    [InlineData("All-Content", "true")]
    [InlineData("Session-TTL", "30")]
    [InlineData("Retry-After", "5")]
    [InlineData("Server", "Apache")]
    [InlineData("DATE", "Mon, 01 Jan 2035 00:00:00 GMT")]
    public void Harmless_headers_are_shown(string name, string value) => Assert.Equal(value, HeaderMask.Show(name, value));

    [Theory]
    [InlineData("Authorization")]
    [InlineData("authorization")]
    [InlineData("Proxy-Authorization")]
    [InlineData("Cookie")]
    [InlineData("Set-Cookie")]
    [InlineData("JSESSIONID")]
    [InlineData("X-Ticket")]
    [InlineData("Accept-")]
    [InlineData("")]
    public void Every_other_header_is_masked(string name) => Assert.Equal("***", HeaderMask.Show(name, "planted"));

    [Theory]
    [InlineData("https://manager.example/api/vms/1", "https://manager.example/api/vms/1")]
    [InlineData("/api/vms;jsessionid=planted/1;x=planted?y=planted#planted", "/api/vms/1")]
    public void A_location_is_shown_without_parameters(string value, string expected) =>
        Assert.Equal(expected, HeaderMask.Show("Location", value));

    [Fact]
    public void A_location_is_shown_without_a_user() =>
        Assert.DoesNotContain("planted", HeaderMask.Show("location", "https://admin:planted@manager.example/login"));
}
