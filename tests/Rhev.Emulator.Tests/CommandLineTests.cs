using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    [Theory]
    [InlineData("--port", "--port")]
    [InlineData("a port is a number from 0 to 65535", "--port", "many")]
    [InlineData("a port is a number from 0 to 65535", "--port", "65536")]
    [InlineData("a port is a number from 0 to 65535", "--port", "-1")]
    [InlineData("a port is a number from 0 to 65535", "--http-port", "65536")]
    [InlineData("a user name is not empty and has no colon", "--user", "a:b")]
    [InlineData("a user name is not empty and has no colon", "--user", "")]
    [InlineData("a path is not empty", "--data", "")]
    [InlineData("a path is not empty", "--accounts-file", "")]
    [InlineData("a duration is a number of seconds from 0 to 86400", "--work-duration", "-1")]
    [InlineData("a duration is a number of seconds from 0 to 86400", "--work-duration", "soon")]
    [InlineData("explode", "--fault", "explode")]
    [InlineData("--fault-seed", "--fault-seed", "x")]
    [InlineData("--password", "--password", "secret")]
    [InlineData("8443", "8443")]
    [InlineData("enormous", "--seed", "enormous")]
    public async Task Wrong_arguments_end_the_program_with_two_and_a_message(string message, params string[] args)
    {
        int code = await CommandLine.InvokeAsync(args, _ => throw new InvalidOperationException(), _output, _errors);

        Assert.Equal((2, ""), (code, _output.ToString()));
        Assert.Contains(message, _errors.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("See --help." + Environment.NewLine, _errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await Program.Main(args));
    }

    [Fact]
    public async Task Arguments_are_read()
    {
        CommandLine? command = await ReadAsync(
            "--port", "8443", "--user", "jane@internal", "--password-file", "p", "--ca-file", "c", "--data", "d", "--seed", "small",
            "--work-duration", "0.5");

        Assert.Equal(
            (8443, "jane@internal", "p", "c", "d", SeedProfile.Small, 0.5),
            (command!.Port, command.User, command.PasswordFile, command.CaFile, command.DataFolder, command.Seed, command.WorkSeconds));
    }

    [Fact]
    public async Task Faults_and_accounts_are_read()
    {
        CommandLine? command = await ReadAsync(
            "--fault", "status:500,every=2", "--fault", "drop-after", "--fault-seed", "-7", "--accounts-file", "a", "--http-port", "80");

        Assert.Equal(
            [new FaultRule { Kind = FaultKind.Status, Status = 500, Every = 2 }, new FaultRule { Kind = FaultKind.DropAfter }],
            command!.Faults);
        Assert.Equal((-7, "a", 80), (command.FaultSeed, command.AccountsFile, command.HttpPort));
    }

    [Fact]
    public void Accounts_are_lines_of_name_and_password()
    {
        EmulatorAccount account = Assert.Single(AccountsFile.Parse(["", "jane@internal:pass:word"]));
        InvalidDataException refused = Assert.Throws<InvalidDataException>(() => AccountsFile.Parse(["", "secret"]));

        Assert.Equal(("jane@internal", "pass:word"), (account.Name, account.Password()));
        Assert.Equal("Line 2 of the accounts is not of the form NAME@DOMAIN:PASSWORD", refused.Message);
    }

    [Fact]
    public async Task Without_arguments_any_port_and_a_fresh_installation_in_memory_are_taken()
    {
        CommandLine? command = await ReadAsync();

        Assert.Equal(
            (0, "admin@internal", null, null, null, SeedProfile.Minimal),
            (command!.Port, command.User, command.PasswordFile, command.CaFile, command.DataFolder, command.Seed));
    }

    [Fact]
    public async Task Help_names_every_option_and_is_no_error()
    {
        int code = await CommandLine.InvokeAsync(["--help"], _ => throw new InvalidOperationException(), _output, _errors);

        Assert.Equal((0, ""), (code, _errors.ToString()));
        Assert.All(
            ["--port", "--user", "--password-file", "--ca-file", "--data", "--seed", "huge"],
            (string option) => Assert.Contains(option, _output.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--password-file")]
    [InlineData("--accounts-file")]
    public async Task A_missing_file_is_a_failure(string option) => Assert.Equal(1, await Program.Main([option, "/nowhere/at/all"]));

    [Fact]
    public async Task A_malformed_accounts_file_is_a_failure()
    {
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "jane");

            Assert.Equal(1, await Program.Main(["--accounts-file", file]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_port_that_is_in_use_is_a_failure()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;

        Assert.Equal(1, await Program.Main(["--port", $"{port}"]));
    }

    [Fact]
    public async Task A_folder_that_is_no_data_folder_is_a_failure()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("rhev-emulator-tests-");
        folder.CreateSubdirectory("photos");

        Assert.Equal(1, await Program.Main(["--data", folder.FullName]));
        folder.Delete(recursive: true);
    }

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
    }

    private async Task<CommandLine?> ReadAsync(params string[] args)
    {
        CommandLine? read = null;
        Assert.Equal(7, await CommandLine.InvokeAsync(
            args,
            command =>
            {
                read = command;
                return Task.FromResult(7);
            },
            _output,
            _errors));
        return read;
    }
}
