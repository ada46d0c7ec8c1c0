using System.IO;
using System.Threading.Tasks;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Rsdl.Tool.Output;

/// <summary>
/// Writes lines: with colours and shapes to a terminal, and without either, one line for each and none of them wrapped, to anything else.
/// </summary>
internal sealed class Terminal
{
    private readonly TextWriter _writer;

    public Terminal(TextWriter writer, bool isTerminal, bool noColor)
    {
        _writer = writer;
        IsRich = isTerminal;
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal && !noColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
    }

    /// <summary>Whether somebody looks at it.</summary>
    public bool IsRich { get; }

    /// <summary>The terminal behind it, for shapes such as trees and spinners.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>The writer behind it, for text that is the same everywhere, such as JSON.</summary>
    public TextWriter Writer => _writer;

    /// <summary>Writes a line as it is.</summary>
    public void Line(string text = "") => _writer.Write(text + "\n");

    /// <summary>Writes a line of which a part stands out on a terminal.</summary>
    /// <param name="before">What comes first.</param>
    /// <param name="marked">What stands out.</param>
    /// <param name="style">How: a colour or another style of the library.</param>
    /// <param name="after">What follows.</param>
    public void Line(string before, string marked, string style, string after)
    {
        if (IsRich)
        {
            Console.MarkupLine($"{Markup.Escape(before)}[{style}]{Markup.Escape(marked)}[/]{Markup.Escape(after)}");
        }
        else
        {
            Line(before + marked + after);
        }
    }

    /// <summary>Writes a shape.</summary>
    public void Shape(IRenderable shape) => Console.Write(shape);

    /// <summary>Tells what is going on while it does.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="what">The work, such as <c>Reading api.xsd</c>.</param>
    /// <param name="work">Does it.</param>
    /// <returns>What <paramref name="work"/> returned.</returns>
    public async Task<T> WhileAsync<T>(string what, System.Func<Task<T>> work)
    {
        if (IsRich && Console.Profile.Capabilities.Interactive)
        {
            return await Console.Status().StartAsync(Markup.Escape(what), _ => work()).ConfigureAwait(false);
        }

        Line(what + " ...");
        return await work().ConfigureAwait(false);
    }
}
