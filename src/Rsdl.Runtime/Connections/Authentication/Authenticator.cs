using System;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Rsdl.Runtime;

/// <summary>
/// Lets requests in: with the credential, or in a session that begins with the first request, is renewed when it has expired and ends
/// with the connection (guide 2.3).
/// </summary>
internal sealed class Authenticator : IAsyncDisposable
{
    private static readonly TimeSpan LongestLogout = TimeSpan.FromSeconds(5);

    private readonly ConnectionOptions _options;
    private readonly HttpExchange _exchange;
    private readonly Uri _entryPoint;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _closing = new();
    private readonly Renewable<AuthenticationPass> _pass;

    public Authenticator(ConnectionOptions options, HttpExchange exchange, Uri entryPoint, ILogger logger)
    {
        _options = options;
        _exchange = exchange;
        _entryPoint = entryPoint;
        _logger = logger;
        _pass = new(BeginAsync);
    }

    /// <summary>What the next request may use.</summary>
    /// <exception cref="ApiException">No session could be begun.</exception>
    public ValueTask<AuthenticationPass> GetPassAsync(CancellationToken cancellationToken) => _pass.GetAsync(cancellationToken);

    /// <summary>Adds what the Manager wants to see.</summary>
    public void Authenticate(HttpRequestMessage message, AuthenticationPass pass)
    {
        if (pass.SessionId is null)
        {
            message.Headers.Authorization = pass.Credential.Authorization;
            return;
        }

        AddSessionWishes(message);
        message.Headers.TryAddWithoutValidation("Cookie", pass.Cookie);
        if (_options.CsrfProtection)
        {
            message.Headers.TryAddWithoutValidation(SessionCookie.Name, pass.SessionId);
        }
    }

    /// <summary>Notes a session that the Manager has moved to.</summary>
    public void Observe(HttpResponseMessage response, AuthenticationPass pass)
    {
        if (pass.SessionId is not null && HttpStatus.IsSuccess(response.StatusCode)
            && SessionCookie.Find(response) is { } moved && moved != pass.SessionId)
        {
            _pass.Replace(pass, new AuthenticationPass(pass.Credential, moved));
        }
    }

    /// <summary>What to try after the Manager did not accept a pass; null if there is nothing else.</summary>
    /// <exception cref="ApiException">No new session could be begun.</exception>
    public async Task<AuthenticationPass?> RenewAsync(AuthenticationPass refused, CancellationToken cancellationToken)
    {
        if (refused.SessionId is null && !_options.Credential.CanChange)
        {
            return null;
        }

        AuthenticationPass renewed = await _pass.RenewAsync(refused, cancellationToken).ConfigureAwait(false);
        bool isSame = renewed.SessionId is null && refused.SessionId is null
            && renewed.Credential.Authorization.Equals(refused.Credential.Authorization);
        return isSame ? null : renewed;
    }

    /// <summary>Ends the session, if there is one. What goes wrong is logged only: it ends by itself in time.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        if (_pass.Current is { SessionId: not null } pass)
        {
            using CancellationTokenSource limit = new(LongestLogout, _options.TimeProvider);
            try
            {
                // Without the wish for a persistent session the Manager ends the one that the request names.
                using HttpRequestMessage message = CreateMessage(pass.Credential);
                message.Headers.TryAddWithoutValidation("Cookie", pass.Cookie);
                await _exchange.SendAsync(Call, message, null, _options.Timeout, limit.Token).ConfigureAwait(false);
                ConnectionLog.SessionEnded(_logger, _exchange.Authority, pass.Credential);
            }
            catch (Exception e) when (e is ApiException or OperationCanceledException or ObjectDisposedException)
            {
                ConnectionLog.SessionNotEnded(_logger, _exchange.Authority, e.GetType().Name);
            }
        }

        _closing.Dispose();
    }

    private static ApiCall Call => new(HttpMethod.Head, "", null);

    private async Task<AuthenticationPass> BeginAsync()
    {
        BasicCredential credential = await _options.Credential.GetAsync(_closing.Token).ConfigureAwait(false);
        if (!_options.PersistentAuthentication)
        {
            return new AuthenticationPass(credential, null);
        }

        using HttpRequestMessage message = CreateMessage(credential);
        AddSessionWishes(message);
        HttpAnswer answer = await _exchange.SendAsync(Call, message, null, _options.Timeout, _closing.Token).ConfigureAwait(false);
        ResponseInterpreter.Interpret(Call, isAction: false, answer);
        string? id = SessionCookie.Find(answer.Response);
        Note(credential, id);
        return new AuthenticationPass(credential, id);
    }

    private void Note(BasicCredential credential, string? sessionId)
    {
        if (sessionId is null)
        {
            ConnectionLog.SessionNotSupported(_logger, _exchange.Authority);
        }
        else if (_pass.Current?.SessionId is null)
        {
            ConnectionLog.SessionBegun(_logger, _exchange.Authority, credential);
            ApiTelemetry.Login();
        }
        else
        {
            ConnectionLog.SessionRenewed(_logger, _exchange.Authority, credential);
            ApiTelemetry.Login();
        }
    }

    private HttpRequestMessage CreateMessage(BasicCredential credential)
    {
        HttpRequestMessage message = new(HttpMethod.Head, _entryPoint);
        message.Headers.TryAddWithoutValidation("Accept", "application/xml");
        message.Headers.Authorization = credential.Authorization;
        return message;
    }

    private void AddSessionWishes(HttpRequestMessage message)
    {
        message.Headers.TryAddWithoutValidation("Prefer", _options.CsrfProtection ? "persistent-auth, csrf-protection" : "persistent-auth");
        if (_options.SessionTimeToLive is { } time)
        {
            message.Headers.TryAddWithoutValidation("Session-TTL", ((long)time.TotalMinutes).ToString(CultureInfo.InvariantCulture));
        }
    }
}
