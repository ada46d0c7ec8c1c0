using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace Rhev.Emulator.Tests.Vms;

/// <summary>A test with virtual machines whose work takes no time.</summary>
public abstract class VmTest : ManagerTest
{
    protected Task<Reply> ActAsync(int status, string href, string action, string content = "") =>
        ExpectAsync(status, Client.PostAsync($"{href}/{action}", $"<action>{content}</action>"));

    protected async Task<string> VmHrefAsync(string name) => $"/api/vms/{await VmAsync(name)}";

    protected async Task<string> StateOfAsync(string href) => (await ExpectAsync(200, Client.GetAsync(href))).At("status/state")!;

    /// <summary>The codes of the latest events, the oldest first.</summary>
    protected async Task<string> EventsAsync(int count) => string.Join(
        ' ', (await Client.GetAsync($"/api/events;max={count}")).Items.Reverse().Select(one => Reply.At(one, "code")));

    protected async Task<XElement[]> ItemsAsync(string href) => (await ExpectAsync(200, Client.GetAsync(href))).Items;

    protected async Task<XElement> OnlyAsync(string href) => Assert.Single(await ItemsAsync(href));

    protected async Task<string> OtherHostAsync(string name = "other") => (await ExpectAsync(201, Client.PostAsync(
        "/api/hosts", $"<host><name>{name}</name><address>{name}.example</address><root_password>x</root_password></host>"))).Id;

    protected async Task<string> DiskAsync(string vm, string more = "", string domain = "data1") =>
        (await ExpectAsync(201, Client.PostAsync($"{vm}/disks", Disk(more, domain)))).Href;

    protected static string Disk(string more = "", string domain = "data1") =>
        $"<disk><size>1024</size>{more}<storage_domains><storage_domain><name>{domain}</name></storage_domain></storage_domains></disk>";
}
