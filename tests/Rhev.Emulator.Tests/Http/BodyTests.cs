using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests.Http;

public sealed class BodyTests : ManagerTest
{
    [Theory]
    [InlineData("<memory>much</memory>", "vm.memory: 'much' is not a number of 64 bits")]
    [InlineData("<memory>9223372036854775808</memory>", "vm.memory: '9223372036854775808' is not a number of 64 bits")]
    [InlineData("<memory><bytes>1</bytes></memory>", "vm.memory has elements, but it takes a value")]
    [InlineData("<cpu><topology cores='two'/></cpu>", "vm.cpu.topology.cores: 'two' is not a number of 32 bits")]
    [InlineData("<stateless>maybe</stateless>", "vm.stateless: 'maybe' is not a boolean (true or false)")]
    [InlineData(
        "<display><type>braille</type></display>",
        "vm.display.type: 'braille' is not a member of DisplayType. Possible values for DisplayType are: vnc, spice")]
    [InlineData(
        "<os><boot dev='hd'/><boot dev='tape'/></os>",
        "vm.os.boot.dev: 'tape' is not a member of BootDevice. Possible values for BootDevice are: cdrom, hd, network")]
    public async Task A_value_that_is_none_of_its_type_or_list_is_refused_with_its_path(string element, string detail)
    {
        string vm = await VmAsync("vm1");

        Reply added = await Client.PostAsync("/api/vms", Vm("vm2").Replace("</vm>", element + "</vm>", StringComparison.Ordinal));
        Reply updated = await Client.PutAsync($"/api/vms/{vm}", $"<vm>{element}</vm>");

        Assert.Equal((400, "Invalid value", detail), (added.Status, added.Reason, added.Detail));
        Assert.Equal((400, "Invalid value", detail), (updated.Status, updated.Reason, updated.Detail));
    }

    [Fact]
    public async Task Values_in_actions_and_in_items_of_collections_are_checked_as_well()
    {
        string vm = await VmAsync("vm1");

        Reply action = await Client.PostAsync($"/api/vms/{vm}/start", "<action><pause>perhaps</pause></action>");
        Reply deletion = await Client.DeleteAsync($"/api/vms/{vm}", "<action><force>perhaps</force></action>");
        Reply disk = await Client.PostAsync($"/api/vms/{vm}/disks", "<disk><size>1</size><format>floppy</format></disk>");

        Assert.Equal((400, "action.pause: 'perhaps' is not a boolean (true or false)"), (action.Status, action.Detail));
        Assert.Equal((400, "action.force: 'perhaps' is not a boolean (true or false)"), (deletion.Status, deletion.Detail));
        Assert.Equal(
            (400, "disk.format: 'floppy' is not a member of DiskFormat. Possible values for DiskFormat are: cow, raw"),
            (disk.Status, disk.Detail));
    }

    [Fact]
    public async Task Values_are_kept_as_lists_and_schema_spell_them()
    {
        Reply vm = await ExpectAsync(201, Client.PostAsync("/api/vms", Vm("vm1").Replace(
            "</vm>", "<type>SERVER</type><stateless> 1 </stateless><memory> 536870912\n</memory></vm>", StringComparison.Ordinal)));

        Assert.Equal(("server", "true", "536870912"), (vm.At("type"), vm.At("stateless"), vm.At("memory")));
    }

    [Fact]
    public async Task Values_of_open_lists_and_empty_values_are_accepted()
    {
        string cluster = await IdOfAsync("clusters", "Default");
        string vm = await VmAsync("vm1");

        Reply updated = await ExpectAsync(200, Client.PutAsync($"/api/clusters/{cluster}", "<cluster><cpu id='Some New CPU'/></cluster>"));
        await ExpectAsync(200, Client.PutAsync($"/api/vms/{vm}", "<vm><description/><display><type/></display></vm>"));

        Assert.Equal("Some New CPU", updated.At("cpu/@id"));
    }

    [Theory]
    [InlineData("utf-8", "application/xml; charset=utf-8")]
    [InlineData("utf-8", "text/xml")]
    [InlineData("utf-8", "Application/XML; charset=\"UTF-8\"")]
    [InlineData("iso-8859-1", "application/xml; charset=ISO-8859-1")]
    [InlineData("utf-16", "application/xml; charset=utf-16")]
    [InlineData("utf-16", "application/xml")]
    public async Task A_body_is_read_in_the_charset_of_its_content_type_or_its_own(string encoding, string contentType)
    {
        byte[] body = [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(Vm("Zoë"))];

        Reply vm = await ExpectAsync(201, SendAsync(body, contentType));

        Assert.Equal("Zoë", vm.At("name"));
    }

    [Fact]
    public async Task An_unknown_charset_is_unsupported_and_one_that_does_not_fit_is_a_bad_request()
    {
        Reply unknown = await SendAsync("<vm/>"u8.ToArray(), "application/xml; charset=klingon");
        Reply wrong = await SendAsync([.. "<vm><name>"u8, 0xff, .. "</name></vm>"u8], "application/xml; charset=utf-8");

        Assert.Equal((415, "The charset 'klingon' of the body is unknown; use UTF-8"), (unknown.Status, unknown.Detail));
        Assert.Equal(400, wrong.Status);
        Assert.StartsWith("The body is no acceptable XML: ", wrong.Detail);
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_with_certainty_is_not_recorded()
    {
        byte[] utf16 = Encoding.Unicode.GetBytes("<host><root_password>hunter2</root_password></host>");
        await SendAsync([0xff, 0xfe, .. utf16], "application/xml");
        await SendAsync(utf16, "application/xml; charset=iso-8859-1");
        await SendAsync([0xff, 0xfe, .. utf16], "application/xml; charset=utf-16");
        await SendAsync([.. "<host><root_password>"u8, 0xff, .. "</root_password></host>"u8], "application/xml");

        Assert.Equal(
            ["", "", "\ufeff<host><root_password>***</root_password></host>", ""],
            Array.ConvertAll([.. Manager.Requests], request => request.Body));
    }

    [Fact]
    public async Task A_body_that_is_nested_too_deep_is_refused()
    {
        string deep = string.Concat(System.Linq.Enumerable.Repeat("<a>", 101)) + string.Concat(System.Linq.Enumerable.Repeat("</a>", 101));

        Reply reply = await Client.PostAsync("/api/vms", $"<vm>{deep}</vm>");

        Assert.Equal((400, "The body has elements that are nested more than 100 deep"), (reply.Status, reply.Detail));
    }

    private async Task<Reply> SendAsync(byte[] body, string contentType) =>
        await Client.SendAsync(HttpMethod.Post, "/api/vms", adjust: request =>
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        });
}
