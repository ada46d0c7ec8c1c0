using System;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Tool;

internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        using CancellationTokenSource interrupt = new();
        Console.CancelKeyPress += (_, pressed) =>
        {
            // Once: what is under way tidies up. A second time ends the process at once.
            pressed.Cancel = !interrupt.IsCancellationRequested;
            interrupt.Cancel();
        };
        return await ToolApplication.RunAsync(arguments, Console.Out, Console.Error, ToolEnvironment.OfProcess(), interrupt.Token)
            .ConfigureAwait(false);
    }
}
