using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Reflection;
using System.Threading.Tasks;

namespace Rsdl.Benchmarks.Bars;

/// <summary>Runs a measure in a new process of this program.</summary>
internal static class ChildProcess
{
    /// <summary>The hidden command by which this program starts as such a child.</summary>
    public const string Command = "child";

    /// <summary>Runs a measure in a new process and waits for its end.</summary>
    /// <param name="measure">The name of an <see cref="IChildMeasure"/>.</param>
    /// <param name="arguments">What the measure is told.</param>
    /// <returns>The one number that the child printed.</returns>
    /// <exception cref="InvalidOperationException">The child failed; the message has what it wrote.</exception>
    public static double Run(string measure, params string[] arguments)
    {
        string program = Environment.ProcessPath!;
        ProcessStartInfo start = new(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        }

        start.ArgumentList.Add(Command);
        start.ArgumentList.Add(measure);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process child = Process.Start(start)!;
        Task<string> errors = child.StandardError.ReadToEndAsync();
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0 && double.TryParse(output, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : throw new InvalidOperationException(
                $"The child process for '{measure}' failed ({child.ExitCode}): {output}{errors.GetAwaiter().GetResult()}");
    }

    /// <summary>The child's side: measures, and prints the number alone.</summary>
    public static void Answer(IChildMeasure measure, string[] arguments) =>
        Console.WriteLine(measure.Measure(arguments).ToString("R", CultureInfo.InvariantCulture));
}
