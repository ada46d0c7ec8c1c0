using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using Microsoft.Extensions.Logging;
using Rsdl.Runtime.Tests.Connections;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Runtime.Tests.Diagnostics;

public class ConnectionLogTests
{
    [Fact]
    public void The_documentation_lists_every_message()
    {
        string[] messages =
        [
            .. typeof(ConnectionLog)
                .GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Select(method => (method.Name, Message: method.GetCustomAttribute<LoggerMessageAttribute>()!))
                .OrderBy(entry => entry.Message.EventId)
                .Select(entry => $"| {entry.Message.EventId} | {entry.Name} | {entry.Message.Level} | `{entry.Message.Message}` |"),
        ];

        Assert.Equal(14, messages.Length);
        Assert.Equal(
            messages,
            File.ReadLines(RepositoryFiles.FilePath("docs", "diagnostics.md"))
                .Where(line => line.StartsWith("| ", System.StringComparison.Ordinal) && char.IsAsciiDigit(line[2])));
    }

    [Fact]
    public void Messages_read_well()
    {
        using MemoryLoggerFactory logs = new();
        ILogger logger = logs.CreateLogger("c");
        Credential credential = Credential.Basic("admin@internal", "planted");

        ConnectionLog.Answered(logger, HttpMethod.Get, "vms", 200, 42);
        ConnectionLog.Answered(logger, HttpMethod.Get, "vms", 200, 42, "list-1");
        ConnectionLog.Failed(logger, HttpMethod.Get, "vms", "ApiTimeoutException", 42, "list-1");
        ConnectionLog.Curl(logger, "curl -X GET");
        ConnectionLog.RequestBody(logger, HttpMethod.Post, "vms", "add-1", "<vm/>");
        ConnectionLog.AnswerBody(logger, HttpMethod.Post, "vms", 201, "add-1", "<vm/>");
        ConnectionLog.RetryScheduled(logger, HttpMethod.Get, "vms", 2, 1500, "503 Service Unavailable", "list-1");
        ConnectionLog.PollPending(logger, "vms/1/start/2", "in_progress", 3, 1000, "start-1");
        ConnectionLog.SessionBegun(logger, "manager.example:443", credential);
        ConnectionLog.SessionRenewed(logger, "manager.example:443", credential);
        ConnectionLog.SessionEnded(logger, "manager.example:443", credential);
        ConnectionLog.SessionNotSupported(logger, "manager.example:443");
        ConnectionLog.VersionDiffers(logger, "manager.example:443", "3.5", "3.3");
        ConnectionLog.TlsVerificationIsOff(logger, "manager.example:443");

        Assert.Equal(
            [
                "Debug c: GET vms: 200 after 42 ms, correlation id none",
                "Debug c: GET vms: 200 after 42 ms, correlation id list-1",
                "Debug c: GET vms: ApiTimeoutException after 42 ms, correlation id list-1",
                "Debug c: curl -X GET",
                "Trace c: POST vms sends, correlation id add-1: <vm/>",
                "Trace c: POST vms is answered 201, correlation id add-1: <vm/>",
                "Information c: GET vms: attempt 2 follows after 1500 ms because of 503 Service Unavailable, correlation id list-1",
                "Debug c: vms/1/start/2: still in_progress at poll 3, the next one after 1000 ms, correlation id start-1",
                "Debug c: Session begun at manager.example:443 (Basic admin@internal)",
                "Debug c: Session renewed at manager.example:443 (Basic admin@internal), since the server no longer knew it",
                "Debug c: Session ended at manager.example:443 (Basic admin@internal)",
                "Warning c: manager.example:443 keeps no session, so every request logs in anew",
                "Warning c: manager.example:443 has version 3.5, and this SDK is generated for 3.3",
                "Warning c: The certificate of manager.example:443 is not verified: "
                    + "whoever is in between can read the password and everything else",
            ],
            logs.Lines);
    }
}
