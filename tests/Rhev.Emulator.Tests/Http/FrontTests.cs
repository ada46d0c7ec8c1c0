using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Rhev.Emulator.Access;
using Rhev.Emulator.Http;
using Rhev.Emulator.Http.Faults;
using Xunit;

namespace Rhev.Emulator.Tests.Http;

public sealed class FrontTests : ManagerTest
{
    [Fact]
    public async Task Without_TLS_the_authority_is_served_and_nothing_else()
    {
        using HttpClient http = new();
        Uri authority = Manager.CaCertificateAddress;

        using HttpResponseMessage refused = await http.GetAsync(new Uri(authority, "/api"));
        using HttpResponseMessage served = await http.GetAsync(authority);
        using HttpResponseMessage posted = await http.PostAsync(authority, null);

        Assert.Equal(("http", "/ca.crt"), (authority.Scheme, authority.AbsolutePath));
        Assert.Equal(Manager.CaCertificatePem, await served.Content.ReadAsStringAsync());
        Assert.Equal("application/x-x509-ca-cert", served.Content.Headers.ContentType?.MediaType);
        Assert.Equal((403, 405), ((int)refused.StatusCode, (int)posted.StatusCode));
        Assert.Contains("<fault>", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(Manager.Requests);
    }

    [Theory]
    [InlineData("application/xml; detail=disks+nics", 200)]
    [InlineData("text/html, */*;q=0.1", 200)]
    [InlineData("APPLICATION/*", 200)]
    [InlineData("application/json", 406)]
    [InlineData("application/json, application/xml;q=0", 406)]
    [InlineData("text/html;level=1", 406)]
    public async Task The_client_must_accept_XML(string accept, int status)
    {
        Reply reply = await Client.SendAsync(
            HttpMethod.Get, "/api/vms", adjust: request => request.Headers.TryAddWithoutValidation("Accept", accept));

        Assert.Equal(status, reply.Status);
        Assert.Equal(status == 200 ? "vms" : "fault", reply.Root);
    }

    [Theory]
    [InlineData("/api", "GET, HEAD, OPTIONS")]
    [InlineData("/api/vms", "POST, GET, HEAD, OPTIONS")]
    [InlineData("/api/templates/00000000-0000-0000-0000-000000000000/export", "POST, OPTIONS")]
    public async Task The_methods_of_an_address_can_be_asked_for(string path, string methods)
    {
        Reply reply = await Client.SendAsync(HttpMethod.Options, path);

        Assert.Equal((200, "", methods), (reply.Status, reply.Text, string.Join(", ", reply.ContentHeaders.Allow)));
        Assert.Equal(404, (await Client.SendAsync(HttpMethod.Options, path + "/nothing/at/all")).Status);
    }

    [Theory]
    [InlineData("/api/vms")]
    [InlineData("/api?rsdl")]
    [InlineData("/ca.crt")]
    public async Task Head_is_there_where_get_is(string path)
    {
        Reply get = await Client.SendAsync(HttpMethod.Get, path);
        Reply head = await Client.SendAsync(HttpMethod.Head, path);

        Assert.Equal((200, 200, ""), (get.Status, head.Status, head.Text));
        Assert.Equal(
            (get.ContentHeaders.ContentType, get.ContentHeaders.ContentLength),
            (head.ContentHeaders.ContentType, head.ContentHeaders.ContentLength));
    }

    [Theory]
    [InlineData("/api/vms/a%01b", "There is no vm with id 'a\ufffdb' here")]
    [InlineData("/api/vms/%F0%9F%98%80", "There is no vm with id '\ud83d\ude00' here")]
    public async Task A_fault_quotes_what_XML_can_hold(string path, string detail)
    {
        Assert.Equal(detail, (await ExpectAsync(404, Client.GetAsync(path))).Detail);
    }

    [Fact]
    public async Task An_expectation_of_201_does_not_hold_a_request_up()
    {
        Reply reply = await Client.SendAsync(
            HttpMethod.Post, "/api/vms", Vm("vm1"), adjust: request => request.Headers.TryAddWithoutValidation("Expect", "201-created"));

        Assert.Equal(201, reply.Status);
    }

    [Fact]
    public async Task A_correlation_id_is_written_to_the_events_of_its_request()
    {
        string first = await VmAsync("vm1");
        await ExpectAsync(200, Client.SendAsync(
            HttpMethod.Put,
            $"/api/vms/{first}",
            "<vm><description>d</description></vm>",
            adjust: request => request.Headers.Add("Correlation-Id", "Change_of-vm1")));
        await ExpectAsync(204, Client.DeleteAsync($"/api/vms/{first}"));

        Reply events = await ExpectAsync(200, Client.GetAsync("/api/events;max=3"));

        Assert.Equal([null, "Change_of-vm1", null], events.Items.Select(item => Reply.At(item, "correlation_id")));
    }

    [Theory]
    [InlineData("with blank")]
    [InlineData("123456789012345678901234567890123456789012345678901")]
    public async Task A_correlation_id_that_cannot_be_kept_is_refused(string id)
    {
        Reply reply = await Client.SendAsync(
            HttpMethod.Post, "/api/vms", Vm("vm1"), adjust: request => request.Headers.Add("Correlation-Id", id));

        Assert.Equal(
            (400, "The header 'Correlation-Id' takes at most 50 characters: letters, digits, '-' and '_'"), (reply.Status, reply.Detail));
    }

    [Fact]
    public async Task A_mistake_in_the_emulator_is_a_fault_that_tells_nothing_of_the_request()
    {
        AccountBook accounts = new();
        accounts.Add("admin@internal", "secret");
        RequestPipeline pipeline = new(
            (_, _, _, _) => throw new InvalidOperationException("about secret"),
            new Authenticator(accounts, new SessionStore(TimeProvider.System), (_, _) => { }),
            new FaultInjector(null),
            _ => { },
            TimeProvider.System,
            new RequestRecorder(),
            new ExchangeLog(TimeProvider.System),
            _ => throw new InvalidOperationException("this is not the page"),
            "",
            "/api");
        DefaultHttpContext context = new();
        context.Request.IsHttps = true;
        context.Request.Method = "GET";
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = "/api/vms";
        context.Request.Headers.Authorization = RawClient.Basic("admin@internal", "secret").ToString();
        using System.IO.MemoryStream body = new();
        context.Response.Body = body;

        await pipeline.HandleAsync(context);

        Assert.Equal(500, context.Response.StatusCode);
        Assert.Contains(
            "<detail>The emulator failed (InvalidOperationException): this is a mistake in it</detail>",
            System.Text.Encoding.UTF8.GetString(body.ToArray()),
            StringComparison.Ordinal);
    }
}
