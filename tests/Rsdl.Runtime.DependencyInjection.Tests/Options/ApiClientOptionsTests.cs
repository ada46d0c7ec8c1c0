using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Rhev.Sdk;
using Rsdl.Runtime.DependencyInjection.Tests.Support;
using Xunit;

namespace Rsdl.Runtime.DependencyInjection.Tests.Options;

public sealed class ApiClientOptionsTests : IDisposable
{
    private readonly StubManager _manager = new();

    public void Dispose() => _manager.Dispose();

    [Fact]
    public void Every_option_that_is_not_for_code_alone_is_bound()
    {
        ConfigurationManager configuration = new()
        {
            ["Manager:BaseAddress"] = "https://manager.example/api",
            ["Manager:Port"] = "8443",
            ["Manager:User"] = "admin@internal",
            ["Manager:Password"] = "secret",
            ["Manager:PasswordFile"] = "password.txt",
            ["Manager:CaFile"] = "ca.crt",
            ["Manager:PinnedCertificates:0"] = "AB:CD",
            ["Manager:ClientCertificateFile"] = "client.crt",
            ["Manager:ClientKeyFile"] = "client.key",
            ["Manager:ClientKeyPassword"] = "key secret",
            ["Manager:PersistentAuthentication"] = "true",
            ["Manager:SessionTimeToLive"] = "00:20:00",
            ["Manager:CsrfProtection"] = "true",
            ["Manager:Filter"] = "false",
            ["Manager:Timeout"] = "00:00:30",
            ["Manager:TotalTimeout"] = "-00:00:00.001",
            ["Manager:MaxResponseBytes"] = "1000000",
            ["Manager:Retry:MaxAttempts"] = "5",
            ["Manager:Retry:FirstDelay"] = "00:00:01",
            ["Manager:Retry:LongestDelay"] = "00:00:02",
        };
        ServiceCollection services = new();
        services.AddApiClient(connection => new RhevApi(connection), configuration.GetSection("Manager"));
        services.RemoveAllValidation();
        using ServiceProvider provider = services.BuildServiceProvider();

        ApiClientOptions options = provider.GetRequiredService<IOptionsMonitor<ApiClientOptions>>().Get("RhevApi");

        Assert.Equal(
            [
                "BaseAddress: https://manager.example/api", "CaFile: ca.crt", "ClientCertificateFile: client.crt",
                "ClientKeyFile: client.key", "ClientKeyPassword: key secret", "Credential: ", "CsrfProtection: True", "Filter: False",
                "MaxResponseBytes: 1000000", "Password: secret", "PasswordFile: password.txt", "PersistentAuthentication: True",
                "Port: 8443", "SessionTimeToLive: 00:20:00", "Timeout: 00:00:30", "Tls: ", "TotalTimeout: -00:00:00.0010000",
                "User: admin@internal",
            ],
            Describe(options));
        Assert.Equal(["AB:CD"], options.PinnedCertificates);
        Assert.Equal(["FirstDelay: 00:00:01", "LongestDelay: 00:00:02", "MaxAttempts: 5", "ShouldRetry: "], Describe(options.Retry));
    }

    [Fact]
    public void Every_option_reaches_the_connection()
    {
        Credential credential = Credential.Basic("a", "b");
        Func<string?> correlationIds = () => "id";
        Func<ApiFaultException, bool> shouldRetry = _ => true;
        using LoggerFactory logs = new();
        ApiClientOptions options = new()
        {
            BaseAddress = new("https://manager.example/api"),
            Port = 8443,
            Credential = credential,
            PersistentAuthentication = true,
            SessionTimeToLive = TimeSpan.FromMinutes(20),
            CsrfProtection = true,
            Filter = false,
            Timeout = TimeSpan.FromSeconds(1),
            TotalTimeout = TimeSpan.FromSeconds(2),
            MaxResponseBytes = 3,
            CorrelationIds = correlationIds,
            Retry =
            {
                MaxAttempts = 4,
                FirstDelay = TimeSpan.FromSeconds(5),
                LongestDelay = TimeSpan.FromSeconds(6),
                ShouldRetry = shouldRetry,
            },
        };

        ConnectionOptions mapped = options.ToConnectionOptions(_manager, logs, TimeProvider.System);

        Dictionary<string, object?> expected = new()
        {
            ["BaseAddress"] = options.BaseAddress,
            ["Port"] = 8443,
            ["Credential"] = credential,
            ["Tls"] = TlsOptions.System,
            ["PersistentAuthentication"] = true,
            ["SessionTimeToLive"] = TimeSpan.FromMinutes(20),
            ["CsrfProtection"] = true,
            ["Filter"] = false,
            ["Timeout"] = TimeSpan.FromSeconds(1),
            ["TotalTimeout"] = TimeSpan.FromSeconds(2),
            ["MaxResponseBytes"] = 3L,
            ["CorrelationIds"] = correlationIds,
            ["Handler"] = _manager,
            ["LoggerFactory"] = logs,
            ["TimeProvider"] = TimeProvider.System,
            ["Debug"] = null,
        };
        Dictionary<string, object?> actual = Values(mapped);
        Assert.True(actual.Remove("Retry"));
        Assert.Equal(expected.OrderBy(pair => pair.Key), actual.OrderBy(pair => pair.Key));
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["MaxAttempts"] = 4,
                ["FirstDelay"] = TimeSpan.FromSeconds(5),
                ["LongestDelay"] = TimeSpan.FromSeconds(6),
                ["ShouldRetry"] = shouldRetry,
            }.OrderBy(pair => pair.Key),
            Values(mapped.Retry).Where(pair => pair.Key is not ("Default" or "None")).OrderBy(pair => pair.Key));
    }

    [Fact]
    public void What_is_not_set_is_as_the_connection_has_it()
    {
        ConnectionOptions own = new() { BaseAddress = new("https://manager.example/api"), Credential = Credential.Basic("a", "b") };
        ApiClientOptions options = new() { BaseAddress = own.BaseAddress, Credential = own.Credential };

        ConnectionOptions mapped = options.ToConnectionOptions(_manager, null, null);

        string[] ours = ["Handler", "CorrelationIds", "Retry"];
        Assert.Equal(
            Values(own).Where(pair => !ours.Contains(pair.Key)).OrderBy(pair => pair.Key),
            Values(mapped).Where(pair => !ours.Contains(pair.Key)).OrderBy(pair => pair.Key));
        Assert.Equal(Describe(own.Retry), Describe(mapped.Retry));
        Assert.True(Guid.TryParseExact(mapped.CorrelationIds(), "D", out _));
    }

    [Fact]
    public void The_text_of_options_has_no_secret()
    {
        ApiClientOptions options = new()
        {
            BaseAddress = new("https://user:planted@manager.example/api?planted"),
            User = "admin",
            Password = "planted",
        };
        ApiClientOptions byCode = new() { Credential = Credential.Basic("admin", "planted") };

        Assert.Equal("https://manager.example/api (Basic admin)", options.ToString());
        Assert.Equal("no base address (Basic admin)", byCode.ToString());
    }

    [Fact]
    public async Task A_password_in_a_file_may_change_while_the_client_is_in_use()
    {
        using TemporaryFile file = new("one\r\n");
        _manager.Script = (_, _) => Task.FromResult(
            _manager.Credentials[^1] == "admin@internal:" + System.IO.File.ReadAllText(file.Path).TrimEnd()
                ? StubManager.Answer(200, StubManager.Product)
                : StubManager.Answer(401));
        ServiceCollection services = new();
        _manager.AddTo(services, options => (options.Password, options.PasswordFile) = (null, file.Path));
        await using ServiceProvider provider = services.BuildServiceProvider();
        RhevApi api = provider.GetRequiredService<RhevApi>();

        await api.GetAsync();
        file.Write("two \n");
        _manager.Script = (_, _) => Task.FromResult(_manager.Credentials[^1].EndsWith("two ", StringComparison.Ordinal)
            ? StubManager.Answer(200, StubManager.Product)
            : StubManager.Answer(401));
        await api.GetAsync();
        await api.GetAsync();

        Assert.Equal(
            ["admin@internal:one", "admin@internal:one", "admin@internal:two ", "admin@internal:two "], _manager.Credentials);
    }

    [Fact]
    public async Task The_clock_of_the_container_is_the_connections()
    {
        RecordingClock clock = new();
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(clock);
        _manager.AddTo(services, options => options.Timeout = TimeSpan.FromMinutes(1));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<RhevApi>().GetAsync();

        Assert.Equal([TimeSpan.FromMinutes(1)], clock.Waits);
    }

    private static Dictionary<string, object?> Values(object options) =>
        options.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(options));

    private static IEnumerable<string> Describe(object options) => Values(options)
        .Where(pair => pair.Key is not ("Retry" or "PinnedCertificates" or "CorrelationIds" or "Default" or "None"))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => FormattableString.Invariant($"{pair.Key}: {pair.Value}"));

    private sealed class RecordingClock : TimeProvider
    {
        public List<TimeSpan> Waits { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
