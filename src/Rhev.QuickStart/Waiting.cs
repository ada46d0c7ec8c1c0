using System;
using System.Threading;
using System.Threading.Tasks;

namespace Rhev.QuickStart;

/// <summary>Waits for a state, since a Manager answers before its work is done.</summary>
internal static class Waiting
{
    private const int Attempts = 150;

    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(2);

    public static async Task<T> UntilAsync<T>(
        T resource, Func<CancellationToken, Task<T>> read, Func<T, string?> state, string wanted, CancellationToken cancellationToken)
    {
        T current = resource;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            current = await read(cancellationToken);
            if (state(current) == wanted)
            {
                return current;
            }

            await Task.Delay(Delay, cancellationToken);
        }

        throw new QuickStartException($"{resource} is '{state(current)}' and did not become '{wanted}' within {Attempts * Delay.TotalMinutes} minutes.");
    }
}
