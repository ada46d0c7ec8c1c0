using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Rsdl.Runtime;

/// <summary>Paces the questions of one wait: ever more slowly, until its time is over.</summary>
internal sealed class Poller
{
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly PollOptions _options;
    private readonly string _path;
    private readonly string _route;
    private readonly string _goal;
    private readonly long _start;
    private TimeSpan _delay;
    private int _asked;
    private bool _isLast;
    private ApiException? _failure;

    /// <param name="connection">Whose clock counts.</param>
    /// <param name="options">The pauses and the time in all; null for the usual ones.</param>
    /// <param name="path">The address of what is waited for.</param>
    /// <param name="goal">What did not happen in time, such as <c>the action did not complete</c>.</param>
    /// <exception cref="ArgumentException">An option makes no sense.</exception>
    public Poller(ApiConnection connection, PollOptions? options, string path, string goal)
    {
        _clock = connection.TimeProvider;
        _logger = connection.Logger;
        _options = options ?? PollOptions.Default;
        _options.Validate();
        _path = ApiPath.WithoutParameters(path);
        _route = connection.BelowBase(_path);
        _goal = goal;
        _start = _clock.GetTimestamp();
        _delay = _options.FirstDelay;
    }

    /// <summary>The state that was seen last, for the message when the time is over.</summary>
    public string? State { get; set; }

    /// <summary>Asks, and asks again while the Manager cannot be reached.</summary>
    /// <exception cref="ApiWaitTimeoutException">The time is over.</exception>
    public async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> question, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                T answer = await question(cancellationToken).ConfigureAwait(false);
                _failure = null;
                return answer;
            }
            catch (ApiException e) when (IsPassing(e))
            {
                _failure = e;
            }

            await PauseAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until the next question may be asked.</summary>
    /// <exception cref="ApiWaitTimeoutException">The time is over.</exception>
    public async Task PauseAsync(CancellationToken cancellationToken)
    {
        TimeSpan left = _options.IsEndless ? TimeSpan.MaxValue : _options.Timeout - _clock.GetElapsedTime(_start);
        if (_isLast || left <= TimeSpan.Zero)
        {
            throw new ApiWaitTimeoutException(new ApiCall(HttpMethod.Get, _path, null), _goal, _options.Timeout, State, _failure);
        }

        _isLast = _delay >= left;
        TimeSpan pause = _isLast ? left : _delay;
        ConnectionLog.PollPending(
            _logger, _path, State ?? "unknown", ++_asked, (long)pause.TotalMilliseconds, ConnectionLog.NoCorrelationId);
        ApiTelemetry.Poll(_route);
        await Task.Delay(pause, _clock, cancellationToken).ConfigureAwait(false);
        _delay = _delay * 2 < _options.LongestDelay ? _delay * 2 : _options.LongestDelay;
    }

    // An operation whose own failure comes with one of these statuses has failed for good.
    private static bool IsPassing(ApiException e) => e is ApiTransportException or ApiTimeoutException
        || (e is not (ApiActionFailedException or ApiCreationFailedException)
            && e.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout);
}
