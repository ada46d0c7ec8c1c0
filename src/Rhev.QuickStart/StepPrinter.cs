using System.IO;
using System.Threading.Tasks;

namespace Rhev.QuickStart;

/// <summary>Prints steps as they happen, with what came back.</summary>
internal sealed class StepPrinter(TextWriter output)
{
    /// <summary>The section of the guide that is being performed; null before the first.</summary>
    public string? Current { get; private set; }

    /// <summary>How many steps were begun.</summary>
    public int Count { get; private set; }

    public Task BeginAsync(string section, string what)
    {
        Current = section;
        Count++;
        return output.WriteLineAsync($"{section,-5} {what}");
    }

    public Task ResultAsync(string text) => output.WriteLineAsync($"        {text}");
}
