using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--port")]
    [InlineData("--port", "many")]
    [InlineData("--port", "65536")]
    [InlineData("--port", "-1")]
    [InlineData("--user", "a:b")]
    [InlineData("--password", "secret")]
    [InlineData("--work-duration", "-1")]
    [InlineData("--work-duration", "soon")]
    [InlineData("8443")]
    public async Task Wrong_arguments_end_the_program_with_two(params string[] args)
    {
        Assert.Null(CommandLine.Parse(args));
        Assert.Equal(2, await Program.Main(args));
    }

    [Fact]
    public void Arguments_are_read()
    {
        CommandLine? command = CommandLine.Parse(
            ["--port", "8443", "--user", "jane@internal", "--password-file", "p", "--ca-file", "c", "--work-duration", "0.5"]);

        Assert.Equal(
            (8443, "jane@internal", "p", "c", 0.5, false),
            (command!.Port, command.User, command.PasswordFile, command.CaFile, command.WorkSeconds, command.Help));
    }

    [Fact]
    public async Task Help_is_no_error() => Assert.Equal(0, await Program.Main(["--help"]));

    [Fact]
    public async Task A_missing_password_file_is_a_failure() =>
        Assert.Equal(1, await Program.Main(["--password-file", "/nowhere/at/all"]));
}
