using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace Rhev.Emulator.Tests.Access;

/// <summary>
/// What comes inside a representation by <c>detail</c> is filtered like the sub-collection itself. The documents get one that has
/// something to hide: a host with the machines that run on it, which who sees the host need not see.
/// </summary>
public sealed class InlineFilterTests : AccessTest
{
    private const string Link = """
        <link href="/api/hosts/{host:id}/vms" rel="get">
          <request><http_method>GET</http_method><body/></request>
          <response><type>VMs</type></response>
        </link>
        """;

    protected override EmulatorOptions Options => new()
    {
        Accounts = base.Options.Accounts,
        Seed = SeedProfile.Small,
        Documents =
        [
            ("api.xsd", OwnDocuments.Read("api.xsd").Replace(
                "<xs:element name=\"hooks\" type=\"Hooks\" minOccurs=\"0\">",
                "<xs:element name=\"vms\" type=\"VMs\" minOccurs=\"0\"/><xs:element name=\"hooks\" type=\"Hooks\" minOccurs=\"0\">",
                StringComparison.Ordinal)),
            ("rsdl.xml", OwnDocuments.Read("rsdl.xml").Replace("</links>", Link + "</links>", StringComparison.Ordinal)),
        ],
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_user_may_not_see_is_not_inside_of_what_the_user_sees(bool wantsAllContent)
    {
        XElement[] machines = (await Admin.GetAsync("/api/vms")).Items;
        string host = machines.Select(vm => Reply.At(vm, "host/@id")).First(id => id is not null)!;
        string[] onHost = [.. machines.Where(vm => Reply.At(vm, "host/@id") == host).Select(vm => (string)vm.Attribute("id")!)];
        string jane = await IdOfAsync("users", "jane");
        await GrantAsync($"/api/hosts/{host}", "user", jane, "UserRole");
        await GrantAsync($"/api/vms/{onHost[1]}", "user", jane, "UserRole");

        Assert.True(onHost.Length > 2);
        Assert.Equal(onHost, Machines((await SendAsync($"/api/hosts/{host}", isJane: false, wantsAllContent)).Xml));
        Assert.Equal([onHost[1]], Machines((await SendAsync($"/api/hosts/{host}", isJane: true, wantsAllContent)).Xml));
        Assert.Equal([onHost[1]], Machines(Assert.Single((await SendAsync("/api/hosts", isJane: true, wantsAllContent)).Items)));
        Assert.Equal(
            [onHost[1]],
            (await SendAsync($"/api/hosts/{host}/vms", isJane: true, wantsAllContent)).Items.Select(vm => (string)vm.Attribute("id")!));
    }

    private static string[] Machines(XElement host) =>
        [.. host.Elements("vms").Elements("vm").Select(vm => (string)vm.Attribute("id")!)];

    private Task<Reply> SendAsync(string path, bool isJane, bool wantsAllContent) => Admin.SendAsync(
        HttpMethod.Get, path, adjust: request =>
        {
            request.Headers.TryAddWithoutValidation("Accept", "application/xml; detail=vms");
            request.Headers.Add("Filter", "true");
            request.Headers.Add("All-Content", wantsAllContent ? "true" : "false");
            if (isJane)
            {
                request.Headers.Authorization = RawClient.Basic("jane@internal", "secret");
            }
        });
}
