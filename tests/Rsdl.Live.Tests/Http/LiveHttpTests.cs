using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading.Tasks;
using Rsdl.Live.Tests.Harness;
using Rsdl.Runtime;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Live.Tests.Http;

/// <summary>Programs against the SDK of oVirt 3.5, over a real connection: what they send, byte for byte, and what they get.</summary>
public class LiveHttpTests
{
    private const string Base = "/ovirt-engine/api";
    private const string Id = "5114bb3e-a4e6-44b2-b783-b3eea7d84720";
    private const string Vm = $"<vm href=\"{Base}/vms/{Id}\" id=\"{Id}\">";

    private static readonly Lazy<Type> UserProgram = new(() => GeneratedSdk.Of("3.5").CompileUser(ReadSource()).GetType("UserProgram")!);

    [SharedFact]
    public async Task Connecting_reads_the_entry_point()
    {
        const string Api = "200 <api><product_info><name>oVirt Engine</name><version major=\"3\" minor=\"5\"/></product_info></api>";
        await using ScriptedServer server = new(Api, Api);

        string result = await RunAsync("ConnectAsync", server);

        Assert.Equal("oVirt Engine 3.5", result);
        Assert.Equal(Request("GET", "") + Request("GET", ""), server.Received);
    }

    [SharedFact]
    public async Task A_list_has_its_parameters_in_the_address_and_gives_handles_with_data()
    {
        await using ScriptedServer server = new(
            $"""
            200 <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <vms>{Vm}<name>web1</name><link href="{Base}/elsewhere/disks" rel="disks"/>
              <memory>536870912</memory><status><state>up</state></status></vm>
            <vm id="a/b"><name>web2</name></vm></vms>
            """);

        string result = await RunAsync("ListAsync", server);

        Assert.Equal($"{Id}: web1 up 512 MiB, disks at {Base}/elsewhere/disks; a/b: web2   MiB, disks at vms/a%2Fb/disks", result);
        Assert.Equal(Request("GET", "/vms;max=200;case_sensitive=false?search=name%3Dweb%2A%20sortby%20name%20asc"), server.Received);
    }

    [SharedFact]
    public async Task A_name_is_searched_and_compared()
    {
        await using ScriptedServer server = new($"200 <vms>{Vm}<name>web é</name></vm><vm id=\"2\"><name>WEB É</name></vm></vms>");

        string result = await RunAsync("GetByNameAsync", server);

        Assert.Equal($"VmResource {Base}/vms/{Id} is web é", result);
        Assert.Equal(Request("GET", "/vms;max=2147483647?search=name%3D%22web%20%C3%A9%22"), server.Received);
    }

    [SharedFact]
    public async Task Adding_sends_exactly_what_is_set()
    {
        const string Status = $"{Base}/vms/{Id}/creation_status/7";
        await using ScriptedServer server = new(
            $"202 {Vm}<name>web2</name><creation_status><state>pending</state></creation_status>"
                + $"<link rel=\"creation_status\" href=\"{Status}\"/><status><state>image_locked</state></status></vm>",
            $"200 <creation id=\"7\" href=\"{Status}\"><status><state>complete</state></status></creation>",
            $"200 {Vm}<name>web2</name><status><state>down</state></status></vm>");

        string result = await RunAsync("AddAsync", server);

        Assert.Equal($"False, then VmResource {Base}/vms/{Id} down", result);
        const string Body = "<vm><name>web2</name><description>&lt;é&gt;</description><memory>1073741824</memory>"
            + "<cpu><topology sockets=\"1\" cores=\"2\"/></cpu><os><boot dev=\"hd\"/><boot dev=\"network\"/></os>"
            + "<cluster><name>Default</name></cluster><template><name>Blank</name></template></vm>";
        Assert.Equal(
            Request("POST", "/vms", Body, "Correlation-Id: add-1", "Expect: 201-created", "X-Ovirt-Expect: 201-created")
                + Request("GET", $"/vms/{Id}/creation_status/7")
                + Request("GET", "/vms/" + Id),
            server.Received);
    }

    [SharedFact]
    public async Task Updating_by_a_lambda_sends_the_difference_and_nothing_when_there_is_none()
    {
        const string Cpu = "<cpu><topology sockets=\"1\" cores=\"2\"/><speed>2400</speed></cpu>";
        await using ScriptedServer server = new(
            $"200 {Vm}<name>web1</name><description>web</description>{Cpu}</vm>",
            $"200 {Vm}<name>web1</name><description>db</description>{Cpu}</vm>");

        string result = await RunAsync("UpdateAsync", server);

        Assert.Equal("web to db; True", result);
        const string Difference = "<vm><description>db</description><cpu><topology cores=\"4\"/></cpu></vm>";
        Assert.Equal(Request("GET", "/vms/" + Id) + Request("PUT", "/vms/" + Id, Difference), server.Received);
    }

    [SharedFact]
    public async Task An_action_sends_its_arguments_and_is_followed_to_its_end()
    {
        const string Href = $"{Base}/vms/{Id}/start/7";
        await using ScriptedServer server = new(
            $"202 <action href=\"{Href}\" id=\"7\"><async>true</async><status><state>pending</state></status></action>",
            $"200 <action href=\"{Href}\" id=\"7\"><status><state>complete</state></status></action>");

        string result = await RunAsync("StartAsync", server);

        Assert.Equal("pending False, then complete True", result);
        const string Arguments = "<action><vm><stateless>true</stateless></vm><pause>true</pause></action>";
        Assert.Equal(Request("POST", $"/vms/{Id}/start", Arguments) + Request("GET", $"/vms/{Id}/start/7"), server.Received);
    }

    [SharedFact]
    public async Task Deleting_sends_a_body()
    {
        await using ScriptedServer server = new("200");

        string result = await RunAsync("DeleteAsync", server);

        Assert.Equal("deleted", result);
        const string Arguments = "<action><force>true</force></action>";
        Assert.Equal(Request("DELETE", $"/vms/{Id};async=true", Arguments, "Correlation-Id: delete-1"), server.Received);
    }

    private static string Request(string method, string path, string? body = null, params string[] headers)
    {
        string[] lines =
        [
            $"{method} {Base}{path} HTTP/1.1",
            "Host: manager",
            .. headers.Where(header => header.Contains("Expect", StringComparison.Ordinal)),
            "Accept: application/xml",
            "Accept-Language: en-US",
            .. headers.Where(header => !header.Contains("Expect", StringComparison.Ordinal)),
            "Authorization: Basic YWRtaW5AaW50ZXJuYWw6c2VjcmV0",
            "Accept-Encoding: gzip, deflate, br",
            .. body is null
                ? Array.Empty<string>()
                : ["Content-Type: application/xml; charset=utf-8", $"Content-Length: {Encoding.UTF8.GetByteCount(body)}"],
        ];
        return string.Join("\r\n", lines) + "\r\n\r\n" + body;
    }

    private static async Task<string> RunAsync(string method, ScriptedServer server)
    {
        ConnectionOptions options = new()
        {
            BaseAddress = server.BaseAddress,
            Credential = Credential.Basic("admin@internal", "secret"),
            CorrelationIds = static () => null,
        };
        return await UserProgram.Value.GetMethod(method)!.CreateDelegate<Func<ConnectionOptions, Task<string>>>()(options);
    }

    private static string ReadSource()
    {
        using StreamReader reader = new(Assembly.GetExecutingAssembly().GetManifestResourceStream("UserProgram.cs")!);
        return reader.ReadToEnd();
    }
}
