using System;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections;

public class ApiPathTests
{
    [Theory]
    [InlineData("", "vms", "vms")]
    [InlineData("vms", "123", "vms/123")]
    [InlineData("/api/vms/", "123", "/api/vms/123")]
    [InlineData("tags", "a b/c;d?e#f%g", "tags/a%20b%2Fc%3Bd%3Fe%23f%25g")]
    [InlineData("users", "admin@internal", "users/admin%40internal")]
    [InlineData("tags", "Käse", "tags/K%C3%A4se")]
    [InlineData("tags", "...", "tags/...")]
    public void A_segment_is_encoded_whole(string path, string segment, string expected) =>
        Assert.Equal(expected, ApiPath.Combine(path, segment));

    [Theory]
    [InlineData("vms", "")]
    [InlineData("vms", ".")]
    [InlineData("vms", "..")]
    [InlineData("vms?search=x", "1")]
    [InlineData("vms#x", "1")]
    public void What_is_no_segment_is_refused(string path, string segment) =>
        Assert.Throws<ArgumentException>(() => ApiPath.Combine(path, segment));

    [Theory]
    [InlineData("vms;a=b/123;c?d=e;f", "vms/123")]
    [InlineData("/api/vms#x", "/api/vms")]
    [InlineData("https://user:secret@evil.example/api", "evil.example/api")]
    [InlineData("https:\\\\token@evil.example", "evil.example")]
    [InlineData("users/admin@internal", "users/admin@internal")]
    [InlineData("", "")]
    public void Parameters_and_users_are_cut_off(string path, string expected) => Assert.Equal(expected, ApiPath.WithoutParameters(path));
}
