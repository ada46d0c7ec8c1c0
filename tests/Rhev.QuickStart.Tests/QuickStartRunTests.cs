using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Rhev.Emulator;
using Xunit;

namespace Rhev.QuickStart.Tests;

public sealed class QuickStartRunTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quickstart");
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose()
    {
        _folder.Delete(true);
        _output.Dispose();
        _errors.Dispose();
    }

    [Fact]
    public async Task All_sections_are_performed_in_order_against_an_emulated_manager()
    {
        int code = await QuickStartRun.RunAsync(Options(), _output, _errors, CancellationToken.None);

        Assert.Equal("", _errors.ToString());
        Assert.Equal(0, code);
        Assert.Equal(
            Enumerable.Range(2, 16).Select(section => $"3.{section}"),
            Lines().Where(line => line.StartsWith("3.", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]));
        Assert.Equal("All 16 steps succeeded.", Lines()[^1]);
    }

    [Fact]
    public async Task What_came_back_is_printed_below_each_step()
    {
        await QuickStartRun.RunAsync(Options(), _output, _errors, CancellationToken.None);

        Assert.Contains("        Red Hat Enterprise Virtualization 3.3, 31 links", Lines());
        Assert.Contains("        hypervisor is up", Lines());
        Assert.Contains("        data1 is active", Lines());
        Assert.Contains("        rhel-server-6.0-x86_64-dvd.iso", Lines());
        Assert.Contains("        vm1 is up", Lines());
        Assert.Contains(Lines(), line => line.Contains("code 153:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_manager_of_ones_own_is_used_over_its_authority()
    {
        await using EmulatedManager manager = await EmulatedManager.StartAsync(new EmulatorOptions { WorkDuration = TimeSpan.Zero });
        QuickStartOptions options = Options(manager, File("password", manager.Password), File("ca.crt", manager.CaCertificatePem));

        int code = await QuickStartRun.RunAsync(options, _output, _errors, CancellationToken.None);

        Assert.Equal("", _errors.ToString());
        Assert.Equal(0, code);
        Assert.Contains(manager.Requests, request => request.Method == "POST" && request.Path == "/api/vms");
    }

    [Fact]
    public async Task A_second_run_fails_at_the_step_that_finds_its_names_taken()
    {
        await using EmulatedManager manager = await EmulatedManager.StartAsync(new EmulatorOptions { WorkDuration = TimeSpan.Zero });
        QuickStartOptions options = Options(manager, File("password", manager.Password), File("ca.crt", manager.CaCertificatePem));
        await QuickStartRun.RunAsync(options, _output, _errors, CancellationToken.None);

        int code = await QuickStartRun.RunAsync(options, _output, _errors, CancellationToken.None);

        Assert.Equal(1, code);
        Assert.StartsWith("Step 3.8 failed: POST storagedomains: 409 Conflict", _errors.ToString());
    }

    [Fact]
    public async Task A_wrong_password_fails_without_being_printed()
    {
        await using EmulatedManager manager = await EmulatedManager.StartAsync(new EmulatorOptions { WorkDuration = TimeSpan.Zero });
        QuickStartOptions options = Options(manager, File("password", "not-the-password"), File("ca.crt", manager.CaCertificatePem));

        int code = await QuickStartRun.RunAsync(options, _output, _errors, CancellationToken.None);

        Assert.Equal(1, code);
        Assert.StartsWith("Step 3.1 failed: GET /: 401 Unauthorized", _errors.ToString());
        Assert.DoesNotContain("not-the-password", _errors.ToString() + _output);
    }

    [Fact]
    public async Task Another_authority_is_not_trusted()
    {
        await using EmulatedManager manager = await EmulatedManager.StartAsync(new EmulatorOptions { WorkDuration = TimeSpan.Zero });
        await using EmulatedManager other = await EmulatedManager.StartAsync(new EmulatorOptions { WorkDuration = TimeSpan.Zero });
        QuickStartOptions options = Options(manager, File("password", manager.Password), File("ca.crt", other.CaCertificatePem));

        int code = await QuickStartRun.RunAsync(options, _output, _errors, CancellationToken.None);

        Assert.Equal(1, code);
        Assert.StartsWith("Step 3.1 failed: GET /: ", _errors.ToString());
        Assert.Empty(manager.Requests);
    }

    [Fact]
    public async Task An_empty_password_file_is_named()
    {
        await using EmulatedManager manager = await EmulatedManager.StartAsync(new EmulatorOptions { WorkDuration = TimeSpan.Zero });

        int code = await QuickStartRun.RunAsync(Options(manager, File("password", ""), null), _output, _errors, CancellationToken.None);

        Assert.Equal(1, code);
        Assert.Equal("Step 3.1 failed: The password file 'password' is empty.", _errors.ToString().Trim());
    }

    [Theory]
    [InlineData(
        "--url http://manager.example/api --password-file {file}",
        "--url must be an https address, such as https://manager.example/api.")]
    [InlineData("--url https://manager.example/api", "A Manager of your own (--url) needs --password-file.")]
    [InlineData("--password-file {file}", "--password-file and --ca belong to a Manager of your own: give --url as well.")]
    [InlineData("--url https://manager.example/api --password-file missing.txt", "File does not exist: 'missing.txt'.")]
    [InlineData("--nonsense", "Unrecognized command or argument '--nonsense'.")]
    public async Task A_wrong_argument_is_explained_and_nothing_runs(string arguments, string message)
    {
        string file = File("password", "secret").FullName;
        bool ran = false;

        int code = await CommandLine.Create((_, _) => Task.FromResult(ran ? 0 : Convert.ToInt32(ran = true)))
            .Parse(arguments.Replace("{file}", file, StringComparison.Ordinal))
            .InvokeAsync(new() { Output = _output, Error = _errors });

        Assert.Equal(1, code);
        Assert.False(ran);
        Assert.Contains(message, _errors.ToString());
    }

    private static QuickStartOptions Options(EmulatedManager? manager = null, FileInfo? password = null, FileInfo? ca = null) =>
        new(manager?.BaseAddress, manager?.User ?? "admin@internal", password, ca, "192.168.0.10", "vm1");

    private string[] Lines() => _output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private FileInfo File(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return new FileInfo(path);
    }
}
