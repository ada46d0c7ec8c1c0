using System;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime;

namespace Rhev.QuickStart;

/// <summary>Waits for a state, since a Manager answers before its work is done.</summary>
internal static class Waiting
{
    private const int Attempts = 150;

    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(2);

    public static async Task<T> UntilAsync<T, TState>(
        T resource,
        Func<CancellationToken, Task<T>> read,
        Func<T, OpenEnum<TState>?> state,
        TState wanted,
        CancellationToken cancellationToken)
        where TState : struct, Enum
    {
        OpenEnum<TState> goal = wanted;
        T current = resource;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            current = await read(cancellationToken);
            if (state(current) == goal)
            {
                return current;
            }

            await Task.Delay(Delay, cancellationToken);
        }

        throw new QuickStartException(
            $"{resource} is '{state(current)}' and did not become '{goal}' within {Attempts * Delay.TotalMinutes} minutes.");
    }
}
