using System;
using System.Linq;
using System.Threading.Tasks;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Transfer;

/// <summary>Disks in a domain of images. What is sent to the second base path fails.</summary>
public sealed class ImageTests : VmTest
{
    protected override EmulatorOptions Options => new()
    {
        TimeProvider = Clock,
        WorkDuration = TimeSpan.Zero,
        Faults = new FaultInjection { Rules = [FaultRule.Parse("fail-work,path=/ovirt-engine/*")] },
    };

    [Fact]
    public async Task A_disk_is_exported_as_an_image_and_imported_as_another_disk()
    {
        (string disk, string images) = await ExportedAsync("<disk><name>kept</name><size>2048</size><format>raw</format>");

        Reply image = await Client.GetAsync((string)(await Client.GetAsync(images)).Items.Single().Attribute("href")!);
        Assert.Equal("kept", image.At("name"));
        Assert.Equal("name storage_domain", string.Join(' ', image.Items.Select(element => element.Name.LocalName).Order()));

        await ActAsync(200, image.Href, "import", "<storage_domain><name>data1</name></storage_domain>");

        Reply imported = await Client.GetAsync((string)(await Client.GetAsync("/api/disks")).Items
            .Single(one => (string?)one.Attribute("href") != disk).Attribute("href")!);
        Assert.Equal(
            ("kept", "kept", "2048", "2048", "raw", "ok"),
            (imported.At("name"), imported.At("alias"), imported.At("size"), imported.At("provisioned_size"), imported.At("format"),
                imported.At("status/state")));
        Assert.Equal(await IdOfAsync("storagedomains", "data1"), imported.At("storage_domains/storage_domain/@id"));
        Assert.Equal("2030 2031 2027 2028", await EventsAsync(4));
    }

    [Fact]
    public async Task An_import_that_fails_leaves_an_illegal_disk_and_an_export_that_fails_no_image()
    {
        (string disk, string images) = await ExportedAsync("<disk><name>kept</name><size>2048</size>");
        string image = (string)(await Client.GetAsync(images)).Items.Single().Attribute("href")!;

        await Client.PostAsync(
            $"/ovirt-engine{image}/import", "<action><storage_domain><name>data1</name></storage_domain></action>");
        await Client.PostAsync(
            $"/ovirt-engine{disk}/export", "<action><storage_domain><name>images1</name></storage_domain></action>");

        Assert.Equal(["illegal", "ok"], (await Client.GetAsync("/api/disks")).Items.Select(one => Reply.At(one, "status/state")).Order());
        Assert.Single((await Client.GetAsync(images)).Items);
        Assert.Equal("2027 2029 2030 2032", await EventsAsync(4));
    }

    [Fact]
    public async Task An_image_is_imported_to_a_data_domain_only()
    {
        (_, string images) = await ExportedAsync("<disk><name>kept</name><size>2048</size>");
        string image = (string)(await Client.GetAsync(images)).Items.Single().Attribute("href")!;

        await ActAsync(400, image, "import");
        await ActAsync(409, image, "import", "<storage_domain><name>images1</name></storage_domain>");
        Assert.Single((await Client.GetAsync("/api/disks")).Items);
    }

    private async Task<(string Disk, string Images)> ExportedAsync(string disk)
    {
        await ActedAsync(Client.PostAsync($"/api/hosts/{await IdOfAsync("hosts", "hypervisor")}/approve", "<action/>"));
        await ActiveDomainAsync("data1", "data");
        string domain = (await ExpectAsync(201, Client.PostAsync("/api/storagedomains", Domain("images1", "image")))).Id;
        string href = (await ExpectAsync(201, Client.PostAsync(
            "/api/disks", disk + "<storage_domains><storage_domain><name>data1</name></storage_domain></storage_domains></disk>"))).Href;
        await ActAsync(200, href, "export", "<storage_domain><name>images1</name></storage_domain>");
        return (href, $"/api/storagedomains/{domain}/images");
    }
}
