using System;
using Xunit;

namespace Rsdl.Runtime.Tests.Diagnostics;

public class AddressMaskTests
{
    [Theory]
    [InlineData("https://manager.example/api", "https://manager.example/api")]
    [InlineData("https://manager.example:8443/api/", "https://manager.example:8443/api/")]
    [InlineData("http://[::1]/api/vms;max=5?search=name%3Da%26b&x", "http://[::1]/api/vms;max=5?search=name%3Da%26b&x")]
    [InlineData("https://u:planted@manager.example/api?a#planted", "https://manager.example/api?a")]
    [InlineData("https://m/api/vms;jsessionid=planted;max=5/1", "https://m/api/vms;jsessionid=***;max=5/1")]
    [InlineData("https://m/api/password=1;x=2", "https://m/api/password=1;x=2")]
    [InlineData("https://m/api;%70assword=planted", "https://m/api;password=***")]
    [InlineData("https://m/api?a=1&root_p%61ssword=planted=planted&b=2", "https://m/api?a=1&root_password=***&b=2")]
    [InlineData("https://m/api?a=1;ticket=planted;c=planted&b=2;c", "https://m/api?a=1;ticket=***&b=2;c")]
    [InlineData("https://m/api?ticket&password=", "https://m/api?ticket&password=***")]
    [InlineData("https://m/api?x%3Aticket=planted", "https://m/api?x%3Aticket=***")]
    public void Users_and_secret_parameters_are_not_shown(string address, string expected) =>
        Assert.Equal(expected, AddressMask.Show(new Uri(address)));
}
