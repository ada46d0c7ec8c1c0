using System;
using System.Threading.Tasks;

namespace Rhev.QuickStart;

internal static class Program
{
    private static Task<int> Main(string[] arguments) =>
        CommandLine.Create((options, cancellationToken) => QuickStartRun.RunAsync(options, Console.Out, Console.Error, cancellationToken))
            .Parse(arguments)
            .InvokeAsync();
}
