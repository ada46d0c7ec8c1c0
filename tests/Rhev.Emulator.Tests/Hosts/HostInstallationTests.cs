using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Rhev.Emulator.Tests.Work;
using Xunit;

namespace Rhev.Emulator.Tests.Hosts;

public sealed class HostInstallationTests : TimedManagerTest
{
    [Theory]
    [InlineData("false", "installing initializing up")]
    [InlineData("true", "installing reboot initializing up")]
    public async Task A_new_host_comes_up_step_by_step(string reboots, string expected)
    {
        Reply host = await ExpectAsync(201, Client.PostAsync(
            "/api/hosts",
            "<host><name>h</name><address>192.0.2.9</address><root_password>x</root_password>"
            + $"<reboot_after_installation>{reboots}</reboot_after_installation></host>"));
        Assert.Empty((await Client.GetAsync($"{host.Href}/nics")).Items);

        Assert.Equal(expected, await StatesAsync(host.Href));
        Assert.Equal(4, (await Client.GetAsync($"{host.Href}/nics")).Items.Length);
    }

    [Fact]
    public async Task An_asynchronous_approval_is_accepted_and_goes_on()
    {
        string host = $"/api/hosts/{await IdOfAsync("hosts", "hypervisor")}";

        await ExpectAsync(202, Client.PostAsync($"{host}/approve", "<action><async>true</async></action>"));

        Assert.Equal("installing initializing up", await StatesAsync(host));
        Assert.Equal(
            ["Installing Host hypervisor"], (await Client.GetAsync("/api/jobs")).Items.Select(job => Reply.At(job, "description")));
    }

    [Fact]
    public async Task Storage_is_locked_while_it_is_activated()
    {
        await HostAsync();
        Reply domain = await ExpectAsync(201, Client.PostAsync("/api/storagedomains", Domain("data1", "data")));
        string center = await IdOfAsync("datacenters", "Default");
        string attachment = $"/api/datacenters/{center}/storagedomains/{domain.Id}";
        await ExpectAsync(
            201, Client.PostAsync($"/api/datacenters/{center}/storagedomains", $"<storage_domain id='{domain.Id}'/>"));

        await ExpectAsync(202, Client.PostAsync($"{attachment}/activate", "<action><async>true</async></action>"));
        await ExpectAsync(409, Client.PostAsync($"{attachment}/activate", "<action/>"));

        Assert.Equal("locked active", await StatesAsync(attachment));
    }

    private async Task<string> StatesAsync(string href)
    {
        List<string> states = [];
        do
        {
            states.Add((await ExpectAsync(200, Client.GetAsync(href))).At("status/state")!);
            Pass();
        }
        while (states[^1] is not ("up" or "active"));

        return string.Join(' ', states);
    }
}
