using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using Xunit;

namespace Rsdl.Runtime.Tests.Diagnostics;

public class CurlCommandTests
{
    private static readonly ConnectionOptions Options = new()
    {
        BaseAddress = new("https://manager.example/api"),
        Credential = Credential.Basic("admin@internal", "planted"),
    };

    [Fact]
    public void A_request_reads_as_in_the_guide()
    {
        ApiRequest request = new()
        {
            Method = HttpMethod.Post,
            Path = "vms",
            Headers = [new("Expect", "201-created")],
            CorrelationId = "add-1",
            Body = Encoding.UTF8.GetBytes("<vm><name>vm1</name><os><boot dev='hd'/></os></vm>"),
        };
        using HttpRequestMessage message = RequestMessage.Create(request, new("https://manager.example:8443/api/vms"), request.CorrelationId, Options);

        Assert.Equal(
            "curl -X POST -H 'Expect: 201-created' -H 'Accept: application/xml' -H 'Accept-Language: en-US' -H 'Correlation-Id: add-1' "
                + "-H 'Content-Type: application/xml; charset=utf-8' -u [USER:PASS] --cacert [CERT] "
                + "-d '<vm><name>vm1</name><os><boot dev='\\''hd'\\''/></os></vm>' 'https://manager.example:8443/api/vms'",
            CurlCommand.Create(message, request.Body));
    }

    [Fact]
    public void A_request_without_a_body_has_no_data_and_the_file_of_the_ca_is_quoted()
    {
        using HttpRequestMessage message = new(HttpMethod.Get, "https://manager.example/api/vms");

        Assert.Equal(
            "curl -X GET -u [USER:PASS] --cacert '/etc/pki/my ca'\\''s.crt' 'https://manager.example/api/vms'",
            CurlCommand.Create(message, caFile: "/etc/pki/my ca's.crt"));
    }

    [Fact]
    public void Nothing_secret_is_in_a_command()
    {
        using HttpRequestMessage message = new(
            HttpMethod.Put,
            "https://admin:planted@manager.example/api/vms;jsessionid=planted;max=5/1;pass%77ord=planted"
                + "?search=name%3Dweb*&Ticket=planted&flag&token=planted=planted#planted");
        message.Headers.Authorization = new AuthenticationHeaderValue("Basic", "planted");
        message.Headers.Add("Cookie", "JSESSIONID=planted");
        message.Headers.Add("JSESSIONID", "planted");
        message.Headers.Add("X-Secret", ["planted", "planted"]);
        message.Headers.Add("Prefer", "persistent-auth");
        message.Content = new ByteArrayContent([1, 2, 3]);
        message.Content.Headers.ContentLength = 3;

        Assert.Equal(
            "curl -X PUT -H 'X-Secret: ***' -H 'Prefer: persistent-auth' -u [USER:PASS] --cacert [CERT] "
                + "-d '<host><root_password>***</root_password></host>' "
                + "'https://manager.example/api/vms;jsessionid=***;max=5/1;password=***?search=name%3Dweb*&Ticket=***&flag&token=***'",
            CurlCommand.Create(message, Encoding.UTF8.GetBytes("<host><root_password>planted</root_password></host>")));
    }

    [Fact]
    public void A_body_that_is_not_xml_is_not_in_the_command()
    {
        using HttpRequestMessage message = new(new HttpMethod("PA'TCH"), "https://manager.example/api");

        Assert.Equal(
            "curl -X 'PA'\\''TCH' -u [USER:PASS] --cacert [CERT] -d '(7 bytes that are not shown: not well-formed)' "
                + "'https://manager.example/api'",
            CurlCommand.Create(message, "planted"u8.ToArray()));
    }

    [Fact]
    public void The_words_of_a_command_reach_a_shell_as_they_are()
    {
        if (!File.Exists("/bin/sh"))
        {
            return;
        }

        using HttpRequestMessage message = new(HttpMethod.Post, "https://manager.example/api/vms;a='$(id)'?search=name%3D`x`&b=$HOME!");
        message.Headers.Add("Filter", "it's \"$PATH\" `id` \\ !x * ~ # ; & | > < $(id)");
        const string Body = "<vm a=\"'\">'' $HOME `id` \\n \\\\ !! * \" \n\t<b>'\\''</b>\u00E4</vm>";

        string command = CurlCommand.Create(message, Encoding.UTF8.GetBytes(Body), "-n *.crt");

        Assert.Equal(
            [
                "-X", "POST", "-H", "Filter: it's \"$PATH\" `id` \\ !x * ~ # ; & | > < $(id)", "-u", "[USER:PASS]", "--cacert", "-n *.crt",
                "-d", Body, message.RequestUri!.AbsoluteUri, "",
            ],
            RunInShell("curl() { printf '%s\\0' \"$@\"; }\n" + command).Split('\0'));
    }

    private static string RunInShell(string script)
    {
        ProcessStartInfo start = new("/bin/sh", ["-f", "-c", script])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using Process shell = Process.Start(start)!;
        string output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
        return output;
    }
}
