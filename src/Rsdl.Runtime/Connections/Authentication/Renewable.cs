using System;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime;

/// <summary>A value that all requests share and that expires: whoever notices has it renewed, once for all who wait.</summary>
/// <typeparam name="T">The class of the value.</typeparam>
/// <param name="renew">Makes a new value; its own affair how long that may take.</param>
internal sealed class Renewable<T>(Func<Task<T>> renew)
    where T : class
{
    private readonly Lock _gate = new();
    private T? _current;
    private Task<T>? _renewal;
    private T? _failedFor;
    private Exception? _failure;

    /// <summary>The value as it is; null before the first one.</summary>
    public T? Current => Volatile.Read(ref _current);

    /// <summary>The value, made if there is none.</summary>
    /// <param name="cancellationToken">Stops waiting; others may wait on.</param>
    public ValueTask<T> GetAsync(CancellationToken cancellationToken) =>
        Current is { } current ? new(current) : new(RenewAsync(null, cancellationToken));

    /// <summary>The value that follows the one that expired. Nothing is renewed if somebody else has noticed before.</summary>
    /// <param name="expired">The value that was used.</param>
    /// <param name="cancellationToken">Stops waiting; others may wait on.</param>
    public Task<T> RenewAsync(T? expired, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_current is not null && _current != expired)
            {
                return Task.FromResult(_current);
            }

            if (expired is not null && expired == _failedFor)
            {
                return Task.FromException<T>(_failure!);
            }

            // Not in this thread: it would come to its end before it is known as the one that runs.
            _renewal ??= Task.Run(() => RenewAsync(expired), CancellationToken.None);
            return _renewal.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Puts a value in the place of another, unless that has been replaced already.</summary>
    public void Replace(T expected, T value) => Interlocked.CompareExchange(ref _current, value, expected);

    private async Task<T> RenewAsync(T? expired)
    {
        try
        {
            T value = await renew().ConfigureAwait(false);
            End(value, null, null);
            return value;
        }
        catch (Exception e)
        {
            // Those who come late with the same value get the same answer; whoever begins anew tries anew.
            End(null, expired, e);
            throw;
        }
    }

    private void End(T? value, T? failedFor, Exception? failure)
    {
        lock (_gate)
        {
            _current = value;
            _failedFor = failedFor;
            _failure = failure;
            _renewal = null;
        }
    }
}
