using System;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections;

public class ConnectionOptionsTests
{
    private static readonly Uri Address = new("https://manager.example/api");
    private static readonly Credential Admin = Credential.Basic("admin@internal", "secret");

    [Fact]
    public void Defaults_are_as_documented()
    {
        ConnectionOptions options = new() { BaseAddress = Address, Credential = Admin };

        Assert.Equal(TimeSpan.FromMinutes(3), options.Timeout);
        Assert.Equal(268_435_456, options.MaxResponseBytes);
        Assert.Same(TlsOptions.System, options.Tls);
        Assert.Null(options.Filter);
        Assert.Null(options.Port);
        Assert.False(options.PersistentAuthentication);
        Assert.Equal(Timeout.InfiniteTimeSpan, options.TotalTimeout);
        Assert.Equal(
            (3, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(10)),
            (options.Retry.MaxAttempts, options.Retry.FirstDelay, options.Retry.LongestDelay));
        Assert.True(Guid.TryParseExact(options.CorrelationIds(), "D", out _));
    }

    [Theory]
    [InlineData("api", "must be an absolute address such as https://manager.example/api")]
    [InlineData("ftp://manager.example/api", "must be an https address")]
    [InlineData("http://manager.example/api", "must be https: over http the credential would travel unprotected")]
    [InlineData("https://u:secret@manager.example/api", "must not hold a user; set Credential")]
    [InlineData("https://manager.example/api?schema", "must not have a query or a fragment")]
    [InlineData("https://manager.example/api#x", "must not have a query or a fragment")]
    public void A_base_address_that_cannot_be_used_is_refused(string address, string problem) => AssertRefused(
        new() { BaseAddress = new(address, UriKind.RelativeOrAbsolute), Credential = Admin }, "BaseAddress", problem);

    [Theory]
    [InlineData("http://localhost:8080/api")]
    [InlineData("http://127.0.0.1/api")]
    [InlineData("http://[::1]/api")]
    public void Http_to_this_machine_is_allowed(string address) =>
        ApiConnection.Create(new() { BaseAddress = new(address), Credential = Admin }).Dispose();

    [Fact]
    public void Http_over_a_handler_is_allowed()
    {
        using ScriptedHandler handler = new();
        handler.Connect("http://manager.example/api").Dispose();
    }

    [Fact]
    public void Options_that_are_missing_are_named()
    {
        AssertRefused(new() { BaseAddress = null!, Credential = Admin }, "BaseAddress", "is missing");
        AssertRefused(new() { BaseAddress = Address, Credential = null! }, "Credential", "is missing");
        AssertRefused(new() { BaseAddress = Address, Credential = Admin, Tls = null! }, "Tls", "is missing");
        AssertRefused(new() { BaseAddress = Address, Credential = Admin, TimeProvider = null! }, "TimeProvider", "is missing");
        AssertRefused(
            new() { BaseAddress = Address, Credential = Admin, Retry = null! }, "Retry", "is missing; RetryOptions.None never sends again");
        AssertRefused(new() { BaseAddress = Address, Credential = Admin, CorrelationIds = null! }, "CorrelationIds", "is missing");
        Assert.Throws<ArgumentNullException>(() => ApiConnection.Create(null!));
    }

    [Theory]
    [InlineData("https://manager.example/api", 8443, "https://manager.example:8443/api/vms")]
    [InlineData("https://manager.example:8443/api", 8443, "https://manager.example:8443/api/vms")]
    [InlineData("https://manager.example:8443/api", null, "https://manager.example:8443/api/vms")]
    public async Task The_port_is_that_of_the_address_or_the_option(string address, int? port, string expected)
    {
        using ScriptedHandler handler = new();
        await using ApiConnection connection = ApiConnection.Create(
            new() { BaseAddress = new(address), Port = port, Credential = Admin, Handler = handler });

        await connection.SendAsync(new() { Method = HttpMethod.Get, Path = "vms" });

        Assert.Equal([expected], handler.Addresses);
    }

    [Fact]
    public void Options_that_contradict_each_other_are_refused()
    {
        AssertRefused(
            new() { BaseAddress = new("https://manager.example:8443/api"), Port = 443, Credential = Admin },
            "Port",
            "is not the one that BaseAddress has");
        AssertRefused(new() { BaseAddress = Address, Port = 0, Credential = Admin }, "Port", "must be from 1 to 65535");
        const string Persistent = "must be on for SessionTimeToLive and CsrfProtection to have an effect";
        AssertRefused(
            new() { BaseAddress = Address, Credential = Admin, CsrfProtection = true }, "PersistentAuthentication", Persistent);
        AssertRefused(
            new() { BaseAddress = Address, Credential = Admin, SessionTimeToLive = TimeSpan.FromHours(1) },
            "PersistentAuthentication",
            Persistent);
        AssertRefused(
            new()
            {
                BaseAddress = Address, Credential = Admin, PersistentAuthentication = true, SessionTimeToLive = TimeSpan.FromSeconds(59),
            },
            "SessionTimeToLive",
            "must be at least one minute");
        AssertRefused(
            new() { BaseAddress = Address, Credential = Admin, TotalTimeout = TimeSpan.Zero },
            "TotalTimeout",
            "must be positive and at most 24 days, or infinite");
    }

    [Theory]
    [InlineData(0, 1, 1, "MaxAttempts must be at least 1")]
    [InlineData(1, -1, 1, "FirstDelay must not be negative")]
    [InlineData(1, 2, 1, "LongestDelay must not be less than FirstDelay")]
    [InlineData(1, 2, 3_000_000_000, "LongestDelay must be at most 24 days")]
    public void Retries_that_make_no_sense_are_refused(int attempts, long firstMilliseconds, long longestMilliseconds, string problem)
    {
        RetryOptions retry = new()
        {
            MaxAttempts = attempts,
            FirstDelay = TimeSpan.FromMilliseconds(firstMilliseconds),
            LongestDelay = TimeSpan.FromMilliseconds(longestMilliseconds),
        };

        ArgumentException e = Assert.Throws<ArgumentException>(
            () => ApiConnection.Create(new() { BaseAddress = Address, Credential = Admin, Retry = retry }));

        Assert.Equal($"RetryOptions.{problem}.", e.Message);
    }

    [Fact]
    public async Task Requests_that_change_something_have_correlation_ids()
    {
        int made = 0;
        using ScriptedHandler handler = new();
        await using ApiConnection connection = ApiConnection.Create(new()
        {
            BaseAddress = Address, Credential = Admin, Handler = handler, CorrelationIds = () => $"deploy-{++made}",
        });

        await connection.SendAsync(new() { Method = HttpMethod.Get, Path = "vms" });
        await connection.SendAsync(new() { Method = HttpMethod.Post, Path = "vms" });
        await connection.SendAsync(new() { Method = HttpMethod.Delete, Path = "vms/1" });
        await connection.SendAsync(new() { Method = HttpMethod.Put, Path = "vms/1", CorrelationId = "mine" });

        Assert.DoesNotContain("Correlation-Id", handler.Headers[0], StringComparison.Ordinal);
        Assert.Contains("Correlation-Id: deploy-1", handler.Headers[1], StringComparison.Ordinal);
        Assert.Contains("Correlation-Id: deploy-2", handler.Headers[2], StringComparison.Ordinal);
        Assert.Contains("Correlation-Id: mine", handler.Headers[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correlation_id_that_the_Manager_would_refuse_is_not_sent()
    {
        using ScriptedHandler handler = new();
        await using ApiConnection connection = ApiConnection.Create(
            new() { BaseAddress = Address, Credential = Admin, Handler = handler, CorrelationIds = static () => "deploy 1" });

        InvalidOperationException e = await Assert.ThrowsAsync<InvalidOperationException>(
            () => connection.SendAsync(new() { Method = HttpMethod.Post, Path = "vms" }));

        Assert.StartsWith("ConnectionOptions.CorrelationIds must give 1 to 50 characters", e.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Addresses);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(30 * 24 * 60 * 60)]
    public void A_timeout_that_makes_no_sense_is_refused(int seconds) => AssertRefused(
        new() { BaseAddress = Address, Credential = Admin, Timeout = TimeSpan.FromSeconds(seconds) },
        "Timeout",
        "must be positive and at most 24 days, or infinite");

    [Fact]
    public void An_infinite_timeout_is_allowed() => ApiConnection.Create(
        new() { BaseAddress = Address, Credential = Admin, Timeout = Timeout.InfiniteTimeSpan }).Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData((1L << 30) + 1)]
    public void A_limit_that_makes_no_sense_is_refused(long bytes) => AssertRefused(
        new() { BaseAddress = Address, Credential = Admin, MaxResponseBytes = bytes },
        "MaxResponseBytes",
        "must be from 1 to 1073741824");

    [Fact]
    public void Tls_settings_that_a_handler_would_ignore_are_refused()
    {
        using ScriptedHandler handler = new();
        TestAuthority authority = TestAuthority.CreateRoot("CA");
        using X509Certificate2 client = authority.CreateClient("admin");
        TlsOptions[] settings =
        [
            TlsOptions.TrustPem(authority.Pem),
            TlsOptions.PinSha256(authority.Fingerprint),
            TlsOptions.DangerouslySkipVerification(),
            TlsOptions.System.WithClientCertificate(client),
        ];

        Assert.All(settings, tls => AssertRefused(
            new() { BaseAddress = Address, Credential = Admin, Tls = tls, Handler = handler },
            "Tls",
            "has no effect together with Handler, which brings its own"));
    }

    [Fact]
    public async Task The_handler_outlives_the_connection()
    {
        using ScriptedHandler handler = new();
        ApiConnection connection = handler.Connect();
        await connection.DisposeAsync();
        connection.Dispose();

        Assert.False(handler.IsDisposed);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => connection.SendAsync(new() { Method = HttpMethod.Get, Path = "" }));
    }

    [Fact]
    public void Options_and_connection_show_address_and_user_only()
    {
        ConnectionOptions options = new() { BaseAddress = new("https://u:secret@manager.example/api/"), Credential = Admin };
        using ScriptedHandler handler = new();
        using ApiConnection connection = handler.Connect();

        Assert.Equal("https://manager.example/api/ (Basic admin@internal)", options.ToString());
        Assert.Equal("https://manager.example/api (Basic admin@internal)", connection.ToString());
        Assert.Equal("no base address ()", new ConnectionOptions { BaseAddress = null!, Credential = null! }.ToString());
    }

    private static void AssertRefused(ConnectionOptions options, string property, string problem)
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => ApiConnection.Create(options));
        Assert.Equal($"ConnectionOptions.{property} {problem}.", e.Message);
    }
}
