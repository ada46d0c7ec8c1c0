using System.IO;
using System.Linq;
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
    [InlineData("--fault", "explode")]
    [InlineData("--fault-seed", "x")]
    [InlineData("--http-port", "65536")]
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
    public void Faults_and_accounts_are_read()
    {
        CommandLine? command = CommandLine.Parse([
            "--fault", "status:500,every=2", "--fault", "drop-after", "--fault-seed", "-7", "--accounts-file", "a", "--http-port", "80",
        ]);

        Assert.Equal(
            [new FaultRule { Kind = FaultKind.Status, Status = 500, Every = 2 }, new FaultRule { Kind = FaultKind.DropAfter }],
            command!.Faults.ToArray());
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
    public async Task Help_is_no_error() => Assert.Equal(0, await Program.Main(["--help"]));

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
}
