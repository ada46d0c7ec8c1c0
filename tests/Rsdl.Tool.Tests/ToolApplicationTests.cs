using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Tool.Tests;

public sealed class ToolApplicationTests : IDisposable
{
    private const string Escape = "\u001b[";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "Required command was not provided.", "rsdl <command> [options]")]
    [InlineData("frob", "Unrecognized command or argument 'frob'.", "rsdl <command> [options]")]
    [InlineData("check", "Required argument missing for command: 'check'.", "rsdl check <DIR> [options]")]
    [InlineData("check a b", "Unrecognized command or argument 'b'.", "rsdl check <DIR> [options]")]
    [InlineData("check a --nowarn b",
        "'b' is not the id of a rule, such as RSDL0018. The folder goes before --nowarn.",
        "rsdl check <DIR> [options]")]
    public async Task A_wrong_argument_gives_the_usage_and_its_exit_code(string arguments, string message, string usage)
    {
        ToolRun run = await ToolRun.OfAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains($"error: {message}\n", run.Error);
        Assert.Contains($"Usage: {usage}\n", run.Error);
    }

    [Fact]
    public async Task Help_lists_commands_and_exit_codes()
    {
        ToolRun all = await ToolRun.OfAsync("--help");
        ToolRun one = await ToolRun.OfAsync("check", "--help");

        Assert.Equal((0, 0), (all.Code, one.Code));
        Assert.Contains("  check <DIR>", all.Output);
        Assert.Contains("  rsdl check <DIR> [options]", one.Output);
        Assert.All([all, one], run => Assert.Contains("  130  interrupted; nothing was changed\n", run.Output));
    }

    [Fact]
    public async Task The_version_is_that_of_the_tool() => Assert.Equal("rsdl 0.1.0\n", (await ToolRun.OfAsync("--version")).Output);

    [Fact]
    public async Task A_terminal_gets_shapes_and_a_pipe_plain_lines()
    {
        string path = _folder.WriteSmall();

        ToolRun rich = await ToolRun.OfAsync(new ToolEnvironment { IsOutputTerminal = true }, ["list", path]);
        ToolRun plain = await ToolRun.OfAsync("list", path);

        Assert.Contains("├──", rich.Output);
        Assert.DoesNotContain("├──", plain.Output);
        Assert.DoesNotContain(Escape, plain.Output);
    }

    [Fact]
    public async Task No_color_is_respected_on_a_terminal()
    {
        string path = _folder.WriteSmall();

        ToolRun rich = await ToolRun.OfAsync(ToolRun.With("NO_COLOR=1") with { IsOutputTerminal = true }, ["list", path]);

        Assert.Contains("├── hosts/", rich.Output);
        Assert.DoesNotContain(Escape, rich.Output);
    }

    [Fact]
    public async Task Long_lines_are_not_wrapped()
    {
        string path = _folder.WriteSmall(rsdl: text => text.Replace("vm.memory", "vm." + new string('x', 400), StringComparison.Ordinal));

        ToolRun run = await ToolRun.OfAsync("check", path);

        Assert.Contains(run.Lines, line => line.Contains(new string('x', 400), StringComparison.Ordinal)
            && line.StartsWith(path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_interrupted_says_so()
    {
        using CancellationTokenSource interrupt = new();
        await interrupt.CancelAsync();

        ToolRun run = await ToolRun.OfAsync(new ToolEnvironment(), ["check", _folder.WriteSmall()], interrupt.Token);

        Assert.Equal((130, ""), (run.Code, run.Output));
        Assert.EndsWith("Interrupted; nothing was changed.\n", run.Error);
    }

    [Fact]
    public async Task The_process_gives_output_errors_and_exit_code()
    {
        (int code, string output, string error) = await RunProcessAsync("list", _folder.WriteSmall(), "--filter", "discover");

        Assert.Equal((0, "/api\n  hosts/\n    discover POST HostCollection.DiscoverAsync\n"), (code, output));
        Assert.Equal("1 links with 'discover'\n", error);
    }

    [Fact]
    public async Task The_process_refuses_wrong_arguments()
    {
        (int code, string output, string error) = await RunProcessAsync("list");

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("Usage: rsdl list <DIR> [options]", error);
    }

    private static async Task<(int Code, string Output, string Error)> RunProcessAsync(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [typeof(ToolApplication).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
