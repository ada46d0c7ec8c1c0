using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Rhev.Emulator;
using Rsdl.Generator.Tests;
using Rsdl.Runtime.Tests.Connections;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Tool.Tests.Commands;

public sealed class FetchTests : IDisposable
{
    private const string Secret = "correct-horse";

    private static readonly string[] Files = ["api.xsd", "capabilities.xml", "rsdl.json", "rsdl.xml"];

    private readonly TemporaryFolder _folder = new();

    private string Target => _folder["api"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_documents_of_a_manager_are_fetched_with_a_record_of_where_they_come_from()
    {
        await using EmulatedManager manager = await EmulatedManager.StartAsync(new EmulatorOptions { Password = Secret });
        ToolEnvironment environment = ToolRun.With($"RSDL_PASSWORD={Secret}") with { TimeProvider = new FixedTime() };

        ToolRun run = await ToolRun.OfAsync(
            environment, ["fetch", manager.BaseAddress.AbsoluteUri, "-o", Target, "--ca-file", Authority(manager)]);

        Assert.Equal((0, Lines(
            $"Connecting to {manager.BaseAddress} ...", "Reading ?rsdl ...", "Reading ?schema ...", "Reading capabilities ...")),
                (run.Code, run.Error));
        Assert.Equal(
            Lines("Red Hat Enterprise Virtualization 3.3.0-0", In("api.xsd"), In("capabilities.xml"), In("rsdl.xml"), In("rsdl.json")),
                run.Output);
        Assert.Equal(Files, Names());
        Assert.Equal(File.ReadAllBytes(RepositoryFiles.FilePath("schema", "rhev-3.3", "rsdl.xml")), File.ReadAllBytes(In("rsdl.xml")));
        Assert.Equal(File.ReadAllBytes(RepositoryFiles.FilePath("schema", "rhev-3.3", "api.xsd")), File.ReadAllBytes(In("api.xsd")));
        Assert.Equal(
            $$"""
            {
              "url": "{{manager.BaseAddress}}",
              "product": "Red Hat Enterprise Virtualization",
              "version": "3.3.0-0",
              "fetchedAt": "2014-01-22T10:20:30+00:00",
              "tool": "0.1.0",
              "documents": {
                "api.xsd": "{{Sha256("api.xsd")}}",
                "capabilities.xml": "{{Sha256("capabilities.xml")}}",
                "rsdl.xml": "{{Sha256("rsdl.xml")}}"
              }
            }

            """,
            File.ReadAllText(In("rsdl.json")));
        Assert.Equal((0, 0), ((await ToolRun.OfAsync("check", Target)).Code, (await ToolRun.OfAsync("list", Target)).Code));
    }

    [Fact]
    public async Task The_password_comes_from_a_file_or_the_terminal_too()
    {
        await using EmulatedManager manager = await EmulatedManager.StartAsync(new EmulatorOptions { Password = Secret });
        string url = manager.BaseAddress.AbsoluteUri;
        string[] arguments = ["fetch", url, "-o", Target, "--ca-file", Authority(manager), "--session", "--json"];
        string? asked = null;

        ToolRun file = await ToolRun.OfAsync([.. arguments, "--password-file", _folder.Write("password", Secret + "\nignored\n")]);
        ToolRun terminal = await ToolRun.OfAsync(
            new ToolEnvironment { AskSecret = question => (asked = question) == "" ? "" : Secret },
            arguments);
        ToolRun none = await ToolRun.OfAsync(arguments);

        Assert.Equal((0, 0, "Password:"), (file.Code, terminal.Code, asked));
        Assert.Equal(File.ReadAllText(In("rsdl.json")), terminal.Output);
        Assert.Equal(
            (3, "error: There is no password: give --password-file or the variable RSDL_PASSWORD, or run it in a terminal.\n"),
            (none.Code, none.Error));
    }

    [Fact]
    public async Task A_wrong_password_changes_nothing_and_is_not_shown()
    {
        await using EmulatedManager manager = await EmulatedManager.StartAsync();
        WriteOld();

        ToolRun run = await ToolRun.OfAsync(
            ToolRun.With("RSDL_PASSWORD=" + Secret),
                ["fetch", manager.BaseAddress.AbsoluteUri, "-o", Target, "--ca-file", Authority(manager)]);

        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.Contains("error: GET /: 401 Unauthorized", run.Error);
        Assert.EndsWith("Check the user (--user, with its domain) and the password.\n", run.Error);
        Assert.DoesNotContain(Secret, run.Error);
        AssertOld();
    }

    [Theory]
    [InlineData("?schema", "cut", "?schema: GET /: ")]
    [InlineData("capabilities", "cut", "capabilities: GET capabilities: ")]
    [InlineData("?rsdl", "half", "The answer to '?rsdl' cannot be used: it is unusable at line ")]
    [InlineData("capabilities", "half", "The answer to 'capabilities' cannot be used: it is unusable at line ")]
    [InlineData("?schema", "html", "?schema: GET /: the answer is ")]
    [InlineData("?schema", "other", "The answer to '?schema' cannot be used: it is a document of another kind (capabilities).")]
    [InlineData("?rsdl", "empty", "The answer to '?rsdl' cannot be used: it describes nothing: there is no link in it.")]
    [InlineData("?rsdl", "unknown",
        "The answer to '?rsdl' cannot be used: it is unusable at line 1, column 2: The root element is 'nonsense'")]
    [InlineData("?rsdl", "doctype", "The answer to '?rsdl' cannot be used: it is unusable at line 1, column 3: ")]
    [InlineData("?rsdl", "nothing", "The answer to '?rsdl' cannot be used: it is unusable: ")]
    [InlineData("", "html", "GET /: the answer is ")]
    public async Task A_bad_answer_changes_nothing(string address, string fault, string message)
    {
        await using LoopbackServer server = new(request => Serve(request, address, fault));
        WriteOld();

        ToolRun run = await FetchAsync(server.BaseAddress, "--attempts", "1");

        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.Contains("error: " + message, run.Error);
        Assert.DoesNotContain("   at ", run.Error);
        AssertOld();
    }

    [Fact]
    public async Task Good_answers_replace_documents_and_leave_other_files_alone()
    {
        await using LoopbackServer server = new(request => Serve(request, null, ""));
        WriteOld();
        _folder.Write("api/overrides.xml", "<overrides/>");

        ToolRun run = await FetchAsync(server.BaseAddress);

        Assert.Equal(0, run.Code);
        Assert.Equal([.. Files[..2], "overrides.xml", .. Files[2..]], Names());
        Assert.Equal(SmallDocuments.Rsdl, File.ReadAllText(In("rsdl.xml")));
        Assert.Equal("<overrides/>", File.ReadAllText(In("overrides.xml")));
        Assert.Equal(["api"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_document_that_cannot_be_replaced_leaves_all_as_they_were()
    {
        await using LoopbackServer server = new(request => Serve(request, null, ""));
        _folder.Write("api/rsdl.xml", "old");
        _folder.Write("api/capabilities.xml/in-the-way", "a folder");

        ToolRun run = await FetchAsync(server.BaseAddress);

        Assert.Equal(3, run.Code);
        Assert.Equal("old", File.ReadAllText(In("rsdl.xml")));
        Assert.Equal(["api", "api/capabilities.xml", "api/capabilities.xml/in-the-way", "api/rsdl.xml"], _folder.Entries);
    }

    [Fact]
    public async Task An_interrupted_fetch_changes_nothing()
    {
        using CancellationTokenSource interrupt = new();
        await using LoopbackServer server = new(request =>
        {
            if (request.Contains("?schema", StringComparison.Ordinal))
            {
                interrupt.Cancel();
            }

            return Serve(request, null, "");
        });
        WriteOld();

        ToolRun run = await ToolRun.OfAsync(
            ToolRun.With("RSDL_PASSWORD=" + Secret), ["fetch", server.BaseAddress.AbsoluteUri, "-o", Target], interrupt.Token);

        Assert.Equal((130, ""), (run.Code, run.Output));
        Assert.EndsWith("Interrupted; nothing was changed.\n", run.Error);
        AssertOld();
    }

    [Fact]
    public async Task A_certificate_for_another_host_is_refused()
    {
        TestAuthority authority = TestAuthority.CreateRoot("CA");
        await using LoopbackServer server = new(request => Serve(request, null, ""), authority.CreateServer("other.example"));

        ToolRun run = await FetchAsync(server.BaseAddress, "--ca-file", _folder.Write("ca.crt", authority.Pem));

        Assert.Equal(3, run.Code);
        Assert.Contains(
            ": the certificate is for another host; connect by a name that it holds. --ca-file and --pin-sha256 say what is trusted.\n",
                run.Error);
        Assert.Empty(server.Requests);
        Assert.False(Directory.Exists(Target));
    }

    [Fact]
    public async Task A_pin_or_no_verification_reaches_a_server_of_unknown_authority()
    {
        var certificate = TestAuthority.CreateSelfSigned();
        await using LoopbackServer server = new(request => Serve(request, null, ""), certificate);
        string pin = certificate.TargetCertificate.GetCertHashString(HashAlgorithmName.SHA256);

        ToolRun system = await FetchAsync(server.BaseAddress);
        ToolRun pinned = await FetchAsync(server.BaseAddress, "--pin-sha256", pin);
        ToolRun blind = await FetchAsync(server.BaseAddress, "--dangerously-skip-verification");

        Assert.Equal((3, 0, 0), (system.Code, pinned.Code, blind.Code));
        Assert.Contains("error: GET /: ", system.Error);
        Assert.StartsWith("warning: the server is not verified; whoever is in between can read the password.\n", blind.Error);
        Assert.DoesNotContain("warning", pinned.Error);
    }

    [Theory]
    [InlineData("https://admin:" + Secret + "@m.example/api",
        "The URL must not hold a user or a password; use --user and --password-file")]
    [InlineData("http://m.example/api", "The URL must be an https address")]
    [InlineData("https://m.example/api?rsdl", "The URL must not have a query: it is the entry point")]
    [InlineData("m.example/api", "The URL is no absolute address")]
    public async Task A_wrong_url_is_explained_without_being_shown(string url, string message)
    {
        ToolRun run = await ToolRun.OfAsync("fetch", url, "-o", Target);

        Assert.Equal(2, run.Code);
        Assert.StartsWith($"error: {message}, such as https://manager.example/api.\n", run.Error);
        Assert.DoesNotContain(Secret, run.Error);
    }

    [Theory]
    [InlineData("--password x", 2, "Unrecognized command or argument '--password'.")]
    [InlineData("--client-key x", 2, "--client-key belongs to --client-certificate: give that as well.")]
    [InlineData("--ca-file x --dangerously-skip-verification", 2, "--ca-file and --dangerously-skip-verification exclude each other.")]
    [InlineData("--session-minutes 5", 2, "--session-minutes and --csrf-protection belong to --session: give that as well.")]
    [InlineData("--ca-file missing.crt", 3, "missing.crt")]
    [InlineData("--pin-sha256 12", 3, "The connection cannot be made: ")]
    [InlineData("--port 0", 3, "The connection cannot be made: ConnectionOptions.Port must be from 1 to 65535.")]
    [InlineData("--timeout 1e300", 3, "The connection cannot be made: ")]
    [InlineData("--password-file missing", 3, "There is no password file 'missing'.")]
    public async Task A_wrong_option_is_explained_before_anything_is_sent(string options, int code, string message)
    {
        ToolRun run = await ToolRun.OfAsync(
            ToolRun.With("RSDL_PASSWORD=" + Secret), ["fetch", "https://m.example/api", "-o", Target, .. options.Split(' ')]);

        Assert.Equal((code, ""), (run.Code, run.Output));
        Assert.Contains(message, run.Error);
        Assert.False(Directory.Exists(Target));
    }

    private Task<ToolRun> FetchAsync(Uri address, params string[] options) =>
        ToolRun.OfAsync(ToolRun.With("RSDL_PASSWORD=" + Secret), ["fetch", address.AbsoluteUri, "-o", Target, .. options]);

    private static byte[] Serve(string request, string? address, string fault)
    {
        string target = request.Split(' ')[1]["/api".Length..].TrimStart('/');
        string text = target switch
        {
            "?rsdl" => SmallDocuments.Rsdl,
            "?schema" => SmallDocuments.Schema,
            "capabilities" => SmallCapabilities.Text,
            _ => "<api><product_info><name>Small</name></product_info></api>",
        };
        const string Xml = "Content-Type: application/xml\r\n";
        return (target == address ? fault : "") switch
        {
            "cut" => LoopbackServer.Answer(Xml + $"Content-Length: {text.Length}\r\n", text[..(text.Length / 2)]),
            "half" => LoopbackServer.Answer(Xml, text[..(text.Length / 2)]),
            "html" => LoopbackServer.Answer("Content-Type: text/html\r\n", "<html><head><title>Welcome</title></head><body/></html>"),
            "other" => LoopbackServer.Answer(Xml, SmallCapabilities.Text),
            "empty" => LoopbackServer.Answer(Xml, "<rsdl href='/api?rsdl'><links/></rsdl>"),
            "unknown" => LoopbackServer.Answer(Xml, "<nonsense/>"),
            "doctype" => LoopbackServer.Answer(Xml, "<!DOCTYPE rsdl [<!ENTITY x 'y'>]><rsdl/>"),
            "nothing" => LoopbackServer.Answer(Xml, ""),
            _ => LoopbackServer.Answer(Xml, text),
        };
    }

    private void WriteOld()
    {
        foreach (string file in Files)
        {
            _folder.Write("api/" + file, "old");
        }
    }

    private void AssertOld()
    {
        Assert.Equal(Files.Select(file => Path.Combine("api", file)).Prepend("api"), _folder.Entries.Where(entry => entry != "ca.crt"));
        Assert.All(Files, file => Assert.Equal("old", File.ReadAllText(In(file))));
    }

    private string Authority(EmulatedManager manager) => _folder.Write("ca.crt", manager.CaCertificatePem);

    private string In(string file) => Path.Combine(Target, file);

    private string[] Names() =>
        [.. Directory.GetFileSystemEntries(Target).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private string Sha256(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(In(file))));

    private static string Lines(params string[] lines) => string.Concat(lines.Select(line => line + "\n"));

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2014, 1, 22, 10, 20, 30, 400, TimeSpan.Zero);
    }
}
