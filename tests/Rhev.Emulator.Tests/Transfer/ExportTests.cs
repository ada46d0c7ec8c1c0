using System.Linq;
using System.Threading.Tasks;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Transfer;

/// <summary>Exports to an export domain and imports from it.</summary>
public sealed class ExportTests : VmTest
{
    private const string Target = "<storage_domain><name>export1</name></storage_domain>";
    private const string Into = "<cluster><name>Default</name></cluster><storage_domain><name>data1</name></storage_domain>";

    [Fact]
    public async Task An_exported_machine_lies_in_the_export_domain_with_its_disks()
    {
        (string vm, string domain) = await MachineAsync();

        await ActAsync(200, vm, "export", Target);

        Reply exported = await ExpectAsync(200, Client.GetAsync($"{domain}/vms/{vm.Split('/')[^1]}"));
        Assert.Equal(("vm1", domain), (exported.At("name"), exported.At("storage_domain/@href")));
        Assert.Equal(
            Reply.At(await OnlyAsync($"{vm}/disks"), "@id"), Reply.At(await OnlyAsync($"{exported.Href}/disks"), "@id"));
        Assert.Equal("down", await StateOfAsync(vm));
        Assert.Single(await ItemsAsync("/api/vms"));
        Assert.Equal("1162 1150", await EventsAsync(2));
    }

    [Fact]
    public async Task A_second_export_replaces_the_first_only_when_it_is_exclusive()
    {
        (string vm, string domain) = await MachineAsync();
        await ActAsync(200, vm, "export", Target);
        await ExpectAsync(200, Client.PutAsync(vm, "<vm><description>new</description></vm>"));

        await ActAsync(409, vm, "export", Target);
        await ActAsync(200, vm, "export", Target + "<exclusive>true</exclusive>");

        Assert.Equal("new", Reply.At(await OnlyAsync($"{domain}/vms"), "description"));
    }

    [Fact]
    public async Task Exports_go_to_active_export_domains_only()
    {
        (string vm, _) = await MachineAsync();

        Reply refused = await ActAsync(409, vm, "export", "<storage_domain><name>data1</name></storage_domain>");

        Assert.Equal("Cannot export vm 'vm1': 'data1' must be an export domain and active", refused.Detail);
    }

    [Fact]
    public async Task A_machine_that_was_removed_is_imported_under_its_id()
    {
        (string vm, string domain) = await MachineAsync();
        await ExpectAsync(201, Client.PostAsync($"{vm}/snapshots", "<snapshot><description>s</description></snapshot>"));
        await ActAsync(200, vm, "export", Target);
        string exported = $"{domain}/vms/{vm.Split('/')[^1]}";
        await ActAsync(409, exported, "import", Into);
        await ExpectAsync(204, Client.DeleteAsync(vm));

        await ActAsync(200, exported, "import", Into);

        Assert.Equal("down", await StateOfAsync(vm));
        Assert.Equal(("ok", "vm1_Disk1"), (
            Reply.At(await OnlyAsync($"{vm}/disks"), "status/state"), Reply.At(await OnlyAsync($"{vm}/disks"), "alias")));
        Assert.Equal("nic1", Reply.At(await OnlyAsync($"{vm}/nics"), "name"));
        Assert.Equal("s", Reply.At(await OnlyAsync($"{vm}/snapshots"), "description"));
        Assert.Equal("1165 1152", await EventsAsync(2));
    }

    [Fact]
    public async Task An_import_as_a_clone_is_another_machine_with_the_disks_that_are_chosen()
    {
        (string vm, string domain) = await MachineAsync();
        await DiskAsync(vm, "<alias>second</alias>");
        await ActAsync(200, vm, "export", Target);
        string exported = $"{domain}/vms/{vm.Split('/')[^1]}";
        string second = Reply.At((await ItemsAsync($"{exported}/disks")).Single(disk => Reply.At(disk, "alias") == "second"), "@id")!;
        await ActAsync(409, exported, "import", Into + "<clone>true</clone>");

        await ActAsync(
            200, exported, "import", Into + $"<clone>true</clone><vm><name>copy</name><disks><disk id='{second}'/></disks></vm>");

        string copy = $"/api/vms/{await IdOfAsync("vms", "copy")}";
        Assert.NotEqual(vm, copy);
        Assert.Equal("second", Reply.At(await OnlyAsync($"{copy}/disks"), "alias"));
        Assert.NotEqual(Reply.At(await OnlyAsync($"{vm}/nics"), "mac/@address"), Reply.At(await OnlyAsync($"{copy}/nics"), "mac/@address"));
    }

    [Fact]
    public async Task Templates_travel_as_well()
    {
        (_, string domain) = await MachineAsync();
        Reply template = await ExpectAsync(201, Client.PostAsync(
            "/api/templates", "<template><name>t</name><vm><name>vm1</name></vm></template>"));
        await ActAsync(200, template.Href, "export", Target);
        await ExpectAsync(204, Client.DeleteAsync(template.Href));
        string exported = $"{domain}/templates/{template.Id}";

        await ActAsync(200, exported, "import", Into);

        Assert.Equal("ok", await StateOfAsync(template.Href));
        Assert.Single(await ItemsAsync($"{template.Href}/disks"));
        Assert.Equal("1164 1156 50 1163 1158", await EventsAsync(5));
    }

    [Fact]
    public async Task What_was_exported_can_be_removed_without_harm_to_the_original()
    {
        (string vm, string domain) = await MachineAsync();
        await ActAsync(200, vm, "export", Target);

        await ExpectAsync(204, Client.DeleteAsync($"{domain}/vms/{vm.Split('/')[^1]}"));

        Assert.Empty(await ItemsAsync($"{domain}/vms"));
        Assert.Single(await ItemsAsync($"{vm}/disks"));
        Assert.Equal("1160", await EventsAsync(1));
    }

    private async Task<(string Vm, string Domain)> MachineAsync()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        string domain = await ActiveDomainAsync("export1", "export");
        string vm = await VmHrefAsync("vm1");
        await ExpectAsync(201, Client.PostAsync($"{vm}/nics", "<nic><name>nic1</name><network><name>rhevm</name></network></nic>"));
        await DiskAsync(vm);
        return (vm, $"/api/storagedomains/{domain}");
    }
}
