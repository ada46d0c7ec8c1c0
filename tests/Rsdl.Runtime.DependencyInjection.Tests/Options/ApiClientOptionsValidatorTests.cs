using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Rhev.Sdk;
using Rsdl.Runtime.DependencyInjection.Tests.Support;
using Rsdl.Runtime.Tests.Connections;
using Xunit;

namespace Rsdl.Runtime.DependencyInjection.Tests.Options;

public sealed class ApiClientOptionsValidatorTests
{
    /// <summary>A change that spoils good options, and what is said of it.</summary>
    public static readonly Dictionary<string, (Action<ApiClientOptions> Spoil, string Problem)> Cases = new()
    {
        ["no address"] = (o => o.BaseAddress = null, "BaseAddress is missing"),
        ["relative"] = (
            o => o.BaseAddress = new("manager.example/api", UriKind.Relative),
            "BaseAddress must be an absolute address such as https://manager.example/api"),
        ["ftp"] = (o => o.BaseAddress = new("ftp://manager.example/api"), "BaseAddress must be an https address"),
        ["user"] = (
            o => o.BaseAddress = new("https://planted@manager.example/api"),
            "BaseAddress must not hold a user; set User and Password"),
        ["query"] = (o => o.BaseAddress = new("https://manager.example/api?x"), "BaseAddress must not have a query or a fragment"),
        ["fragment"] = (
            o => o.BaseAddress = new("https://manager.example/api#x"),
            "BaseAddress must not have a query or a fragment"),
        ["port 0"] = (o => o.Port = 0, "Port must be from 1 to 65535"),
        ["port 65536"] = (o => o.Port = 65536, "Port must be from 1 to 65535"),
        ["two ports"] = (
            o => (o.BaseAddress, o.Port) = (new("https://manager.example:8443/api"), 9443),
            "Port is not the one that BaseAddress has"),
        ["timeout"] = (o => o.Timeout = TimeSpan.Zero, "Timeout must be positive and at most 24 days, or infinite"),
        ["long timeout"] = (o => o.Timeout = TimeSpan.FromDays(25), "Timeout must be positive and at most 24 days, or infinite"),
        ["total"] = (
            o => o.TotalTimeout = TimeSpan.FromSeconds(-1),
            "TotalTimeout must be positive and at most 24 days, or infinite"),
        ["short session"] = (
            o => (o.PersistentAuthentication, o.SessionTimeToLive) = (true, TimeSpan.FromSeconds(59)),
            "SessionTimeToLive must be at least one minute"),
        ["time without session"] = (
            o => o.SessionTimeToLive = TimeSpan.FromMinutes(1),
            "PersistentAuthentication must be on for SessionTimeToLive and CsrfProtection to have an effect"),
        ["csrf without session"] = (
            o => o.CsrfProtection = true,
            "PersistentAuthentication must be on for SessionTimeToLive and CsrfProtection to have an effect"),
        ["bytes 0"] = (o => o.MaxResponseBytes = 0, "MaxResponseBytes must be from 1 to 1073741824"),
        ["bytes"] = (o => o.MaxResponseBytes = (1L << 30) + 1, "MaxResponseBytes must be from 1 to 1073741824"),
        ["ids"] = (o => o.CorrelationIds = null!, "CorrelationIds is missing"),
        ["attempts"] = (o => o.Retry.MaxAttempts = 0, "Retry.MaxAttempts must be at least 1"),
        ["first delay"] = (o => o.Retry.FirstDelay = TimeSpan.FromTicks(-1), "Retry.FirstDelay must not be negative"),
        ["longest delay"] = (
            o => o.Retry.LongestDelay = o.Retry.FirstDelay - TimeSpan.FromTicks(1),
            "Retry.LongestDelay must not be less than FirstDelay"),
        ["long delay"] = (o => o.Retry.LongestDelay = TimeSpan.FromDays(25), "Retry.LongestDelay must be at most 24 days"),
    };

    /// <summary>The same, for what the connection does not look at.</summary>
    public static readonly Dictionary<string, (Action<ApiClientOptions> Spoil, string Problem)> OwnCases = new()
    {
        ["http"] = (
            o => o.BaseAddress = new("http://manager.example/api"),
            "BaseAddress must be https: over http the credential would travel unprotected"),
        ["no retry"] = (o => o.Retry = null!, "Retry is missing; MaxAttempts = 1 never sends again"),
        ["no user"] = (o => o.User = "", "User is missing"),
        ["colon"] = (o => o.User = "planted:x", "User cannot be used: A user of Basic authentication cannot have a colon"),
        ["no password"] = (o => o.Password = null, "Password is missing, as is PasswordFile"),
        ["line break"] = (
            o => o.Password = "planted\n",
            "Password cannot be used: The password has a control character, such as a line break"),
        ["no file"] = (
            o => (o.Password, o.PasswordFile) = (null, "/no/such/file"),
            "PasswordFile names a file that does not exist: '/no/such/file'"),
        ["credential and user"] = (
            o => (o.Credential, o.Password) = (Credential.Basic("a", "planted"), null),
            "Credential leaves no room for User, Password and PasswordFile"),
        ["no CA"] = (o => o.CaFile = "/no/such/file", "CaFile cannot be used: The CA file '/no/such/file' does not exist"),
        ["bad pin"] = (
            o => o.PinnedCertificates.Add("ab"),
            "PinnedCertificates cannot be used: Fingerprint 1 is not a SHA-256 fingerprint. Expected are 64 hexadecimal digits, with or "
                + "without colons, as 'openssl x509 -noout -fingerprint -sha256' prints them"),
        ["two trusts"] = (
            o =>
            {
                o.Tls = TlsOptions.System;
                o.PinnedCertificates.Add(new string('0', 64));
            },
            "Tls leaves no room for CaFile, PinnedCertificates and a client certificate"),
        ["no key"] = (o => o.ClientCertificateFile = "client.crt", "ClientKeyFile is missing"),
        ["no certificate"] = (o => o.ClientKeyFile = "client.key", "ClientCertificateFile is missing"),
        ["no certificate file"] = (
            o => (o.ClientCertificateFile, o.ClientKeyFile, o.ClientKeyPassword) = ("/no/such/file", "/no/such/key", "secret"),
            "ClientCertificateFile cannot be used: The client certificate file '/no/such/file' does not exist"),
        ["empty CA"] = (o => o.CaFile = "", "CaFile cannot be used: The value cannot be an empty string"),
    };

    [Fact]
    public void Good_options_are_good()
    {
        ValidateOptionsResult result = Validate(_ => { });

        Assert.True(result.Succeeded);
    }

    [Fact]
    public void A_Manager_on_this_machine_may_do_without_TLS() =>
        Assert.True(Validate(options => options.BaseAddress = new("http://localhost:8080/api")).Succeeded);

    [Fact]
    public void Files_that_are_good_are_good()
    {
        using TemporaryFile ca = new(TestAuthority.CreateRoot("ca").Pem);
        using TemporaryFile password = new("secret");

        Assert.True(Validate(o => (o.CaFile, o.Password, o.PasswordFile) = (ca.Path, null, password.Path)).Succeeded);
        Assert.True(Validate(o => (o.Credential, o.User, o.Password) = (Credential.Basic("a", "b"), null, null)).Succeeded);
        Assert.Equal(
            ["API client 'dc1': Tls leaves no room for CaFile, PinnedCertificates and a client certificate.", "API client 'dc1': PasswordFile leaves no room for Password."],
            Validate(o => (o.CaFile, o.Tls, o.PasswordFile) = (ca.Path, TlsOptions.System, password.Path)).Failures!.Reverse());
    }

    [Theory]
    [MemberData(nameof(Names), nameof(Cases))]
    [MemberData(nameof(Names), nameof(OwnCases))]
    public void A_problem_names_the_client_and_the_option(string name)
    {
        (Action<ApiClientOptions> spoil, string problem) = Cases.Concat(OwnCases).Single(pair => pair.Key == name).Value;

        Assert.Equal([$"API client 'dc1': {problem}."], Validate(spoil).Failures);
    }

    /// <summary>The rules are written twice, so that all problems are told at once and at the start; they must say the same.</summary>
    [Theory]
    [MemberData(nameof(Names), nameof(Cases))]
    public void The_connection_refuses_the_same(string name)
    {
        ApiClientOptions options = Good();
        Cases[name].Spoil(options);
        using HttpClientHandler handler = new();

        var e = Assert.Throws<ArgumentException>(() => ApiConnection.Create(options.ToConnectionOptions(handler, null, null)));

        string problem = Cases[name].Problem.Replace("Retry.", "", StringComparison.Ordinal).Split(';')[0];
        Assert.EndsWith($".{problem}", e.Message.Split(';')[0].TrimEnd('.'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_problems_are_told_when_the_host_starts()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddApiClient(connection => new RhevApi(connection), options =>
        {
            options.Password = "planted\n";
            options.Port = -1;
            options.Retry.MaxAttempts = 0;
        });
        using IHost host = builder.Build();

        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(
            [
                "API client 'RhevApi': Port must be from 1 to 65535.",
                "API client 'RhevApi': BaseAddress is missing.",
                "API client 'RhevApi': User is missing.",
                "API client 'RhevApi': Password cannot be used: The password has a control character, such as a line break.",
                "API client 'RhevApi': Retry.MaxAttempts must be at least 1.",
            ],
            e.Failures);
        Assert.DoesNotContain("planted", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_make_no_sense_give_no_client()
    {
        ServiceCollection services = new();
        services.AddApiClient(connection => new RhevApi(connection));
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<RhevApi>());
    }

    public static TheoryData<string> Names(string cases) => [.. (cases == nameof(Cases) ? Cases : OwnCases).Keys];

    private static ApiClientOptions Good()
    {
        ApiClientOptions options = new();
        StubManager.Configure(options);
        return options;
    }

    private static ValidateOptionsResult Validate(Action<ApiClientOptions> spoil)
    {
        ApiClientOptions options = Good();
        spoil(options);
        ValidateOptionsResult result = new ApiClientOptionsValidator().Validate("dc1", options);
        Assert.DoesNotContain("planted", result.FailureMessage ?? "", StringComparison.Ordinal);
        return result;
    }
}
