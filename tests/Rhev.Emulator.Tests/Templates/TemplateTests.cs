using System.Linq;
using System.Threading.Tasks;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Templates;

public sealed class TemplateTests : VmTest
{
    private const string Blank = "/api/templates/00000000-0000-0000-0000-000000000000";

    [Fact]
    public async Task A_template_has_copies_of_the_hardware_and_passes_them_on()
    {
        (Reply template, string vm) = await TemplateAsync();

        Reply child = await ExpectAsync(201, Client.PostAsync("/api/vms", Machine("c", "")));

        string[] disks =
        [
            Reply.At(await OnlyAsync($"{vm}/disks"), "image_id")!,
            Reply.At(await OnlyAsync($"{template.Href}/disks"), "image_id")!,
            Reply.At(await OnlyAsync($"{child.Href}/disks"), "image_id")!,
        ];
        Assert.Equal(3, disks.Distinct().Count());
        Assert.Equal(("nic1", null), (
            Reply.At(await OnlyAsync($"{template.Href}/nics"), "name"), Reply.At(await OnlyAsync($"{template.Href}/nics"), "mac")));
        Assert.Equal("00:1a:4a:00:00:02", Reply.At(await OnlyAsync($"{child.Href}/nics"), "mac/@address"));
        Assert.Equal("48 51 37 53", await EventsAsync(4));
    }

    [Fact]
    public async Task Cloned_disks_have_the_format_that_is_asked_for()
    {
        (Reply template, _) = await TemplateAsync();
        string disk = Reply.At(await OnlyAsync($"{template.Href}/disks"), "@id")!;

        Reply child = await ExpectAsync(201, Client.PostAsync(
            "/api/vms", Machine("c", $"<disks><clone>true</clone><disk id='{disk}'><format>RAW</format></disk></disks>")));

        Assert.Equal(("raw", "false"), (
            Reply.At(await OnlyAsync($"{child.Href}/disks"), "format"), Reply.At(await OnlyAsync($"{child.Href}/disks"), "sparse")));
    }

    [Fact]
    public async Task The_disk_of_a_template_can_lie_in_two_domains_and_is_removed_with_it_only()
    {
        (Reply template, _) = await TemplateAsync();
        await ActiveDomainAsync("data2", "data");
        string disk = Reply.At(await OnlyAsync($"{template.Href}/disks"), "@href")!;

        await ActAsync(200, disk, "copy", "<storage_domain><name>data2</name></storage_domain>");
        await ActAsync(409, disk, "copy", "<storage_domain><name>data2</name></storage_domain>");
        Reply refused = await ExpectAsync(409, Client.DeleteAsync($"/api/disks/{disk.Split('/')[^1]}"));
        await ExpectAsync(204, Client.DeleteAsync(template.Href));

        Assert.Equal("Cannot remove disk 'vm1_Disk1': it belongs to template 't'", refused.Detail);
        await ExpectAsync(404, Client.GetAsync($"/api/disks/{disk.Split('/')[^1]}"));
    }

    [Fact]
    public async Task The_blank_template_stays_as_it_is()
    {
        Reply removed = await ExpectAsync(409, Client.DeleteAsync(Blank));
        Reply changed = await ExpectAsync(409, Client.PutAsync(Blank, "<template><memory>1073741824</memory></template>"));

        Assert.Equal(
            ("The template 'Blank' cannot be removed", "The template 'Blank' cannot be changed"), (removed.Detail, changed.Detail));
    }

    [Fact]
    public async Task A_protected_template_is_not_removed()
    {
        (Reply template, _) = await TemplateAsync();
        await ExpectAsync(200, Client.PutAsync(template.Href, "<template><delete_protected>true</delete_protected></template>"));

        Reply refused = await ExpectAsync(409, Client.DeleteAsync(template.Href));

        Assert.Equal("Cannot remove template 't': it is protected against deletion", refused.Detail);
    }

    private async Task<(Reply Template, string Vm)> TemplateAsync()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        string vm = await VmHrefAsync("vm1");
        await ExpectAsync(201, Client.PostAsync($"{vm}/nics", "<nic><name>nic1</name><network><name>rhevm</name></network></nic>"));
        await DiskAsync(vm);
        Reply template = await ExpectAsync(201, Client.PostAsync(
            "/api/templates", "<template><name>t</name><vm><name>vm1</name></vm></template>"));
        return (template, vm);
    }

    private static string Machine(string name, string more) =>
        $"<vm><name>{name}</name><cluster><name>Default</name></cluster><template><name>t</name></template>{more}</vm>";
}
