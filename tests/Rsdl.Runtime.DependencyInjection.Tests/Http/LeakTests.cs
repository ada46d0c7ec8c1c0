using System;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Rhev.Sdk;
using Rsdl.Runtime.DependencyInjection.Tests.Support;
using Xunit;

namespace Rsdl.Runtime.DependencyInjection.Tests.Http;

public sealed class LeakTests : IDisposable
{
    private const string Factory = "System.Net.Http.HttpClient";

    private readonly StubManager _manager = new();
    private readonly MemoryLoggerProvider _logs = new();
    private readonly ServiceCollection _services = new();

    public void Dispose()
    {
        _manager.Dispose();
        _logs.Dispose();
    }

    [Fact]
    public async Task No_secret_is_logged_at_any_level_and_no_request_twice()
    {
        Add(_ => { });
        await UseAsync();

        string basic = Convert.ToBase64String(Encoding.UTF8.GetBytes("admin@internal:planted-password"));
        foreach (string secret in (string[])["planted", basic])
        {
            Assert.DoesNotContain(secret, _logs.Text, StringComparison.Ordinal);
        }

        Assert.Contains(basic, string.Join('\n', _manager.Headers), StringComparison.Ordinal);
        Assert.Contains("JSESSIONID: planted-session", string.Join('\n', _manager.Headers), StringComparison.Ordinal);
        Assert.Contains("Debug Rsdl.Runtime.ApiConnection: GET /: 200 after ", _logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Factory, _logs.Text, StringComparison.Ordinal);
    }

    /// <summary>Without this the test above could pass because nothing would be logged anyhow.</summary>
    [Fact]
    public async Task The_factorys_own_logging_can_be_had_back_and_would_tell_secrets_if_it_is_told_to()
    {
        Add(http => http.AddDefaultLogger().RedactLoggedHeaders(_ => false));
        await UseAsync();

        Assert.Contains($"Trace {Factory}.Rsdl.Runtime/RhevApi", _logs.Text, StringComparison.Ordinal);
        Assert.Contains("planted-session", _logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redaction_that_is_off_for_all_clients_changes_nothing()
    {
        _services.ConfigureHttpClientDefaults(defaults => defaults.AddDefaultLogger().RedactLoggedHeaders(_ => false));
        Add(_ => { });
        await UseAsync();

        Assert.DoesNotContain("planted", _logs.Text, StringComparison.Ordinal);
    }

    private void Add(Action<IHttpClientBuilder> configure)
    {
        _manager.Script = static (request, _) =>
        {
            HttpResponseMessage answer = StubManager.Answer(200, request.Method == HttpMethod.Get ? StubManager.Product : "");
            answer.Headers.Add("Set-Cookie", "JSESSIONID=planted-session; Path=/api");
            answer.Headers.Add("JSESSIONID", "planted-session");
            return Task.FromResult(answer);
        };
        configure(_manager.AddTo(_services, options =>
        {
            options.Password = "planted-password";
            options.PersistentAuthentication = true;
            options.CsrfProtection = true;
        }).AddResilience().HttpClientBuilder);
        _services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_logs));
    }

    private async Task UseAsync()
    {
        await using ServiceProvider provider = _services.BuildServiceProvider();
        RhevApi api = provider.GetRequiredService<RhevApi>();
        await api.GetAsync();
        _manager.Script = static (_, _) => Task.FromResult(StubManager.Answer(500));
        await Assert.ThrowsAnyAsync<ApiException>(() => api.Vms["1"].DeleteAsync());
    }
}
