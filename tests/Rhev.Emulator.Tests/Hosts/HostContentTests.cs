using System.Linq;
using System.Threading.Tasks;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Hosts;

public sealed class HostContentTests : VmTest
{
    [Fact]
    public async Task An_approved_host_tells_what_it_is()
    {
        Reply host = await Client.GetAsync($"/api/hosts/{await HostAsync()}");

        Assert.Equal(("3", "3"), (host.At("version/@major"), host.At("version/@minor")));
        Assert.Equal("libvirt-0.10.2-29.el6_5.5", host.At("libvirt_version/@full_version"));
        Assert.Equal("RHEV Hypervisor", host.At("os/@type"));
        Assert.Equal(("1", "2"), (host.At("cpu/topology/@sockets"), host.At("cpu/topology/@cores")));
        Assert.Equal("8589934592", host.At("memory"));
        Assert.Equal("Example Systems", host.At("hardware_information/manufacturer"));
    }

    [Fact]
    public async Task A_portal_tells_its_target_and_a_login_makes_its_lun_visible()
    {
        string host = $"/api/hosts/{await HostAsync()}";
        string first = (string)(await OnlyAsync($"{host}/storage")).Attribute("id")!;

        Reply found = await ActAsync(200, host, "iscsidiscover", "<iscsi><address>mysan.example.com</address></iscsi>");
        string target = found.At("iscsi_target")!;
        string login = $"<iscsi><address>mysan.example.com</address><target>{target}</target><password>secret</password></iscsi>";
        await ActAsync(200, host, "iscsilogin", login);
        await ActAsync(200, host, "iscsilogin", login);

        Assert.Equal("iqn.2009-08.com.example:mysan.storage", target);
        System.Xml.Linq.XElement[] luns = await ItemsAsync($"{host}/storage");
        Assert.Equal(2, luns.Length);
        Assert.Equal(first, (string?)luns[0].Attribute("id"));
        Assert.Equal(
            ("iscsi", "mysan.example.com", "3260", target),
            (Reply.At(luns[1], "type"), Reply.At(luns[1], "logical_unit/address"), Reply.At(luns[1], "logical_unit/port"),
                Reply.At(luns[1], "logical_unit/target")));
        Assert.DoesNotContain("secret", (await Client.GetAsync($"{host}/storage")).Text, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_host_of_a_data_center_manages_its_storage_as_long_as_it_is_up()
    {
        string first = await HostAsync();
        Assert.Equal("", await ManagersAsync());
        await ActiveDomainAsync("data1", "data");
        await OtherHostAsync();
        Assert.Equal("hypervisor", await ManagersAsync());

        await ActAsync(200, $"/api/hosts/{first}", "deactivate");
        Assert.Equal("other", await ManagersAsync());
        await ActAsync(200, $"/api/hosts/{first}", "activate");
        Assert.Equal("other", await ManagersAsync());
        await ActAsync(200, $"/api/hosts/{first}", "forceselectspm");
        Assert.Equal("hypervisor", await ManagersAsync());
        Assert.Equal("204", await EventsAsync(1));
        await ActAsync(409, $"/api/hosts/{first}", "forceselectspm");
    }

    [Fact]
    public async Task A_data_center_without_a_host_does_not_operate()
    {
        string host = $"/api/hosts/{await HostAsync()}";
        await ActiveDomainAsync("data1", "data");
        string center = $"/api/datacenters/{await IdOfAsync("datacenters", "Default")}";
        Assert.Equal("up", await StateOfAsync(center));

        await ActAsync(200, host, "deactivate");
        Assert.Equal(("not_operational", ""), (await StateOfAsync(center), await ManagersAsync()));
        await ActAsync(200, host, "activate");

        Assert.Equal(("up", "hypervisor"), (await StateOfAsync(center), await ManagersAsync()));
    }

    [Fact]
    public async Task Statistics_of_hosts_and_interfaces_have_the_guides_names_and_fit_together()
    {
        string host = $"/api/hosts/{await HostAsync()}";
        string nic = (string)(await ItemsAsync($"{host}/nics"))[0].Attribute("href")!;

        System.Xml.Linq.XElement[] ofHost = await ItemsAsync($"{host}/statistics");
        System.Xml.Linq.XElement[] ofNic = await ItemsAsync($"{nic}/statistics");

        Assert.Equal(
            [
                "memory.total", "memory.used", "memory.free", "memory.buffers", "memory.cached", "swap.total", "swap.free", "swap.used",
                "swap.cached", "ksm.cpu.current", "cpu.current.user", "cpu.current.system", "cpu.current.idle", "cpu.load.avg.5m",
            ],
            ofHost.Select(one => Reply.At(one, "name")!));
        Assert.Equal(
            ["data.current.rx", "data.current.tx", "errors.total.rx", "errors.total.tx"], ofNic.Select(one => Reply.At(one, "name")!));
        Assert.Equal(
            ["BYTES_PER_SECOND", "BYTES_PER_SECOND", "NONE", "NONE"], ofNic.Select(one => Reply.At(one, "unit")!));
        Assert.Equal(Value("memory.total"), Value("memory.used") + Value("memory.free"));
        Assert.Equal(100, Value("cpu.current.user") + Value("cpu.current.system") + Value("cpu.current.idle"), 1.0);
        Assert.True(Value("memory.used") > 0);

        double Value(string name) => double.Parse(
            Reply.At(ofHost.Single(one => Reply.At(one, "name") == name), "values/value/datum")!,
            System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_host_tells_its_hooks_once_it_is_installed()
    {
        string href = $"/api/hosts/{await IdOfAsync("hosts", "hypervisor")}";
        Assert.Empty(await ItemsAsync($"{href}/hooks"));
        await HostAsync();

        System.Xml.Linq.XElement hook = (await ItemsAsync($"{href}/hooks"))[0];

        Assert.Equal(("50_vhostmd", "before_vm_start"), (Reply.At(hook, "name"), Reply.At(hook, "event_name")));
        await ExpectAsync(200, Client.GetAsync((string)hook.Attribute("href")!));
    }

    private async Task<string> ManagersAsync() => string.Join(
        ' ',
        (await ItemsAsync("/api/hosts")).Where(host => Reply.At(host, "storage_manager") == "true")
            .Select(host => Reply.At(host, "name")));
}
