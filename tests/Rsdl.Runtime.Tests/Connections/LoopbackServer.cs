using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime.Tests.Connections;

/// <summary>A server on loopback that answers each request and closes; with TLS if it has a certificate.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, byte[]> _answer;
    private readonly SslStreamCertificateContext? _certificate;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    public LoopbackServer(byte[] answer, SslStreamCertificateContext? certificate = null)
        : this(_ => answer, certificate)
    {
    }

    /// <param name="answer">Makes the answer to a request, head and body.</param>
    /// <param name="certificate">The server's certificate, if it speaks TLS.</param>
    public LoopbackServer(Func<string, byte[]> answer, SslStreamCertificateContext? certificate = null)
    {
        _answer = answer;
        _certificate = certificate;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    public Uri BaseAddress => new($"{(_certificate is null ? "http" : "https")}://127.0.0.1:{Port}/api");

    /// <summary>The requests that arrived, head and body.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public static byte[] Answer(string head, byte[] body) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nConnection: close\r\n{head}\r\n"), .. body];

    public static byte[] Answer(string head, string body) => Answer(head, Encoding.UTF8.GetBytes(body));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await ServeAsync(client);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            Stream stream = client.GetStream();
            if (_certificate is not null)
            {
                SslStream tls = new(stream);
                await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = _certificate });
                stream = tls;
            }

            string request = await ReadRequestAsync(stream);
            Requests.Enqueue(request);
            await stream.WriteAsync(_answer(request));
            client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is IOException or AuthenticationException or SocketException)
        {
            // The client refused the certificate or has left.
        }
    }

    private static async Task<string> ReadRequestAsync(Stream stream)
    {
        StringBuilder request = new();
        byte[] buffer = new byte[4096];
        while (!IsComplete(request.ToString()))
        {
            int read = await stream.ReadAsync(buffer);
            if (read == 0)
            {
                throw new EndOfStreamException();
            }

            request.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(request.ToString()));
    }

    private static bool IsComplete(string request)
    {
        int head = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        const string Header = "Content-Length: ";
        int length = request.IndexOf(Header, StringComparison.Ordinal);
        string expected = length < 0 ? "0" : request[(length + Header.Length)..].Split("\r\n")[0];
        return head >= 0 && request.Length - head - 4 >= int.Parse(expected, CultureInfo.InvariantCulture);
    }
}
