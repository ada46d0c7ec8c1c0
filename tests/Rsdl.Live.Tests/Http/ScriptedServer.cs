using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Rsdl.Live.Tests.Http;

/// <summary>A server on loopback that gives the scripted answers in their order, one a connection, and keeps the requests.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Queue<string> _answers;
    private readonly Task _serving;

    /// <param name="answers">Status, blank, and the body; the body may be missing.</param>
    public ScriptedServer(params string[] answers)
    {
        _answers = new(answers);
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri BaseAddress => new($"http://{_listener.LocalEndpoint}/ovirt-engine/api");

    /// <summary>All requests, byte for byte but for the port of the server, which is different each time.</summary>
    public string Received { get; private set; } = "";

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (_answers.Count > 0)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync();
                NetworkStream stream = client.GetStream();
                string request = await ReadAsync(stream);
                Received += request.Replace(_listener.LocalEndpoint.ToString()!, "manager", StringComparison.Ordinal);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(Response(_answers.Dequeue())));
                client.Client.Shutdown(SocketShutdown.Send);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // The test has ended.
        }
    }

    private static string Response(string answer)
    {
        string body = answer.Length > 3 ? answer[4..] : "";
        string type = body.Length > 0 ? "Content-Type: application/xml\r\n" : "";
        return $"HTTP/1.1 {answer[..3]} .\r\nConnection: close\r\n{type}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        StringBuilder request = new();
        byte[] buffer = new byte[4096];
        int read;
        while (!IsComplete(request.ToString()) && (read = await stream.ReadAsync(buffer)) > 0)
        {
            request.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(request.ToString()));
    }

    private static bool IsComplete(string request)
    {
        const string Header = "Content-Length: ";
        int head = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        int length = request.IndexOf(Header, StringComparison.Ordinal);
        return head >= 0 && (length < 0 || request.Length - head - 4
            >= int.Parse(request[(length + Header.Length)..].Split("\r\n")[0], CultureInfo.InvariantCulture));
    }
}
