using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime.Tests.Connections;

/// <summary>A server on loopback that does to each connection what a script says.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<RawConnection, Task> _serve;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _firstRequest = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _accepting;

    public RawServer(Func<RawConnection, Task> serve)
    {
        _serve = serve;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri BaseAddress => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/api");

    /// <summary>The first lines of the requests that have been read.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Ends when a request has been read.</summary>
    public Task FirstRequest => _firstRequest.Task;

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
                try
                {
                    await _serve(new RawConnection(client, Note, _stop.Token));
                }
                catch (Exception e) when (e is IOException or SocketException)
                {
                    // The client has left.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private void Note(string request)
    {
        Requests.Enqueue(request);
        _firstRequest.TrySetResult();
    }
}
