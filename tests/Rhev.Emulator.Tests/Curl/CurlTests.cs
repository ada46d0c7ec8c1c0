using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Rsdl.Tests;
using Xunit;
using Xunit.Abstractions;

namespace Rhev.Emulator.Tests.Curl;

/// <summary>The guide's appendix A, as a stranger runs it.</summary>
public sealed class CurlTests(ITestOutputHelper output) : ManagerTest
{
    private const string Expected = """
        -----BEGIN CERTIFICATE-----
        2.1 without credentials: 401 Basic realm="RESTAPI"
        2.2 with credentials: 200 application/xml
        2.3 login: 200 JSESSIONID=...; path=/api; secure; httponly
        2.3 session: 200
        2.3 last: 200
        2.3 too late: 401
        A.1 GET: 200 vms
        A.2 POST: 201 vm1 536870912
        A.3 PUT: 200 1073741824
        A.4 DELETE: 204
        A.5 POST: 201
        A.5 DELETE with a body: 204
        A.5 GET: 404 Not found

        """;

    [CurlFact]
    public async Task Every_request_of_the_guide_with_curl_is_answered_as_the_guide_says()
    {
        output.WriteLine("curl present: yes");
        DirectoryInfo work = Directory.CreateTempSubdirectory("rhev-curl-");
        try
        {
            ProcessStartInfo start = new("sh")
            {
                ArgumentList = { RepositoryFiles.FilePath("tests", "Rhev.Emulator.Tests", "Curl", "appendix-a.sh") },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment =
                {
                    ["MANAGER"] = Manager.BaseAddress.GetLeftPart(UriPartial.Authority),
                    ["AUTHORITY"] = Manager.CaCertificateAddress.ToString(),
                    ["ACCOUNT"] = $"{Manager.User}:{Manager.Password}",
                    ["WORK"] = work.FullName,
                },
            };
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string lines = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            output.WriteLine(lines);

            Assert.Equal("", await errors);
            Assert.Equal(Expected.ReplaceLineEndings("\n"), lines.Replace(" \n", "\n", StringComparison.Ordinal));
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }
}
