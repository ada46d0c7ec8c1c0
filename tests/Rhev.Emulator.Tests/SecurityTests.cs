using System;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests;

public sealed class SecurityTests : ManagerTest
{
    [Theory]
    [InlineData(null)]
    [InlineData("Basic")]
    [InlineData("Basic not-base64!")]
    [InlineData("Bearer abc")]
    [InlineData("Basic YWRtaW5AaW50ZXJuYWw6d3Jvbmc=")]
    public async Task Without_valid_credentials_the_answer_is_a_challenge(string? authorization)
    {
        using RawClient stranger = new(Manager, authenticates: false);

        Reply reply = await stranger.SendAsync(HttpMethod.Get, "/api", adjust: request =>
        {
            if (authorization is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", authorization);
            }
        });

        Assert.Equal((401, "fault"), (reply.Status, reply.Root));
        Assert.Equal("Basic realm=\"RESTAPI\"", Assert.Single(reply.Headers.WwwAuthenticate).ToString());
        Assert.Empty(Manager.Requests);
    }

    [Fact]
    public async Task The_authority_is_served_without_credentials()
    {
        using HttpClientHandler handler = new() { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using HttpClient http = new(handler);

        string pem = await http.GetStringAsync(new Uri(Manager.BaseAddress, "/ca.crt"));

        Assert.Equal(Manager.CaCertificatePem, pem);
    }

    [Fact]
    public async Task The_certificate_holds_for_the_loopback_address_and_no_other_authority_is_trusted()
    {
        await using EmulatedManager other = await EmulatedManager.StartAsync();
        using RawClient client = new(Manager);
        Reply byAddress = await client.GetAsync($"https://127.0.0.1:{Manager.BaseAddress.Port}/api/tags");

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync($"{other.BaseAddress}/tags"));
        Assert.Equal(200, byAddress.Status);
    }

    [Fact]
    public async Task A_given_user_and_password_are_the_only_ones()
    {
        EmulatorOptions options = new() { User = "jane@internal", Password = "pass:word" };
        await using EmulatedManager manager = await EmulatedManager.StartAsync(options);
        using RawClient client = new(manager);

        Reply users = await ExpectAsync(200, client.GetAsync("/api/users"));

        Assert.Equal("jane@internal", Reply.At(Assert.Single(users.Items), "user_name"));
        Assert.Equal(401, (await client.SendAsync(HttpMethod.Get, "/api", adjust: request =>
            request.Headers.Authorization = RawClient.Basic("admin@internal", "pass:word"))).Status);
    }

    [Fact]
    public async Task Requests_are_recorded_without_secrets()
    {
        string host = await HostAsync();
        const string install =
            "<action><root_password>hunter2</root_password><ssh><user><password a='b'>hunter3</password></user></ssh></action>";
        await Client.PostAsync($"/api/hosts/{host}/install", install);
        await Client.SendAsync(HttpMethod.Post, "/api/hosts", "{\"root_password\":\"hunter4\"}", "application/json");
        await Client.PostAsync("/api/vms/x/ticket", "<action><ticket><expiry>1</expiry><value>hunter5</value></ticket></action>");

        Assert.Equal(
            [
                new RecordedRequest("GET", "/api/hosts?search=name=hypervisor", ""),
                new RecordedRequest("POST", $"/api/hosts/{host}/approve", "<action/>"),
                new RecordedRequest(
                    "POST",
                    $"/api/hosts/{host}/install",
                    "<action><root_password>***</root_password><ssh><user><password a='b'>***</password></user></ssh></action>"),
                new RecordedRequest("POST", "/api/hosts", ""),
                new RecordedRequest(
                    "POST", "/api/vms/x/ticket", "<action><ticket><expiry>1</expiry><value>***</value></ticket></action>"),
            ],
            Manager.Requests);
    }

    [Fact]
    public async Task Passwords_are_never_answered()
    {
        Reply host = await ExpectAsync(201, Client.PostAsync(
            "/api/hosts",
            "<host><name>h</name><address>192.0.2.9</address><root_password>hunter2</root_password>"
            + "<power_management type='ipmilan'><username>u</username><password>hunter3</password></power_management></host>"));

        Assert.Equal("u", host.At("power_management/username"));
        Assert.DoesNotContain("hunter", host.Text, StringComparison.Ordinal);
    }
}
