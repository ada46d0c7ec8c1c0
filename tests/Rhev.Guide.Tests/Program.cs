using System;
using System.Linq;
using System.Threading.Tasks;
using Rhev.Guide.Tests.Coverage;

namespace Rhev.Guide.Tests;

/// <summary>Prints the table of the guide's examples.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        if (!arguments.Contains("--table"))
        {
            await Console.Error.WriteLineAsync(
                "--table tries every example of the guide, prints the table and writes docs/guide-coverage.md and pending.txt.\n"
                + "--accept with it lets what does not hold become pending. The tests run by dotnet test.");
            return 2;
        }

        return await CoverageRun.RunAsync(Console.Out, arguments.Contains("--accept"));
    }
}
