using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime.Tests.Connections;

/// <summary>
/// A server on loopback that answers each request with the same bytes and closes; with TLS if it has a certificate. One that does not
/// listen answers whatever comes first, such as the beginning of a handshake.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, byte[]> _answer;
    private readonly SslServerAuthenticationOptions? _tls;
    private readonly bool _listens;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    public LoopbackServer(
        byte[] answer,
        SslStreamCertificateContext? certificate = null,
        bool demandsCertificate = false,
        SslProtocols protocols = SslProtocols.None,
        bool listens = true)
        : this(_ => answer, certificate, demandsCertificate, protocols, listens)
    {
    }

    /// <param name="answer">Makes the answer to a request, head and body; to nothing if the server does not listen.</param>
    /// <param name="certificate">The server's certificate, if it speaks TLS.</param>
    /// <param name="demandsCertificate">Whether clients must have a certificate.</param>
    /// <param name="protocols">The versions of TLS.</param>
    /// <param name="listens">Whether it reads requests before it answers.</param>
    public LoopbackServer(
        Func<string, byte[]> answer,
        SslStreamCertificateContext? certificate = null,
        bool demandsCertificate = false,
        SslProtocols protocols = SslProtocols.None,
        bool listens = true)
    {
        _answer = answer;
        _listens = listens;
        _tls = certificate is null ? null : new()
        {
            ServerCertificateContext = certificate,
            EnabledSslProtocols = protocols,
            ClientCertificateRequired = demandsCertificate,
            RemoteCertificateValidationCallback = demandsCertificate ? Admit : null,
        };
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    public Uri BaseAddress => new($"{(_tls is null ? "http" : "https")}://127.0.0.1:{Port}/api");

    /// <summary>The requests that arrived, head and body.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The certificates that clients presented: the subject of the client, then those of what came with it.</summary>
    public ConcurrentQueue<string> Clients { get; } = new();

    /// <summary>The handshakes that failed, in the words of the platform.</summary>
    public ConcurrentQueue<string> Refusals { get; } = new();

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
            if (_tls is not null)
            {
                SslStream tls = new(stream);
                await tls.AuthenticateAsServerAsync(_tls);
                stream = tls;
            }

            string request = "";
            if (_listens)
            {
                request = await ReadRequestAsync(stream);
                Requests.Enqueue(request);
            }
            else
            {
                await stream.ReadAtLeastAsync(new byte[4096], minimumBytes: 1);
            }

            await stream.WriteAsync(_answer(request));
            client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (AuthenticationException e)
        {
            Refusals.Enqueue(e.Message);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // The client refused the certificate or has left.
        }
    }

    private bool Admit(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is not null)
        {
            IEnumerable<string> others = chain!.ChainPolicy.ExtraStore.Select(c => c.Subject).Where(s => s != certificate.Subject);
            Clients.Enqueue(string.Join(' ', [certificate.Subject, .. others]));
        }

        return certificate is not null;
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
