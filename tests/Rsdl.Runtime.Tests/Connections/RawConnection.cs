using System;
using System.Globalization;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime.Tests.Connections;

/// <summary>One connection to a <see cref="RawServer"/>.</summary>
internal sealed class RawConnection(TcpClient client, Action<string> note, CancellationToken cancellationToken)
{
    private readonly NetworkStream _stream = client.GetStream();

    /// <summary>Reads one request, head and body.</summary>
    public async Task ReadAsync()
    {
        StringBuilder request = new();
        byte[] buffer = new byte[4096];
        while (!IsComplete(request.ToString()))
        {
            int read = await _stream.ReadAsync(buffer, cancellationToken);
            request.Append(read > 0 ? Encoding.Latin1.GetString(buffer, 0, read) : throw new EndOfStreamException());
        }

        note(request.ToString().Split(" HTTP/", 2)[0]);
    }

    public async Task WriteAsync(string text) => await _stream.WriteAsync(Encoding.Latin1.GetBytes(text), cancellationToken);

    /// <summary>Ends the connection as a crash does, without the usual farewell.</summary>
    public void Reset()
    {
        client.LingerState = new LingerOption(true, 0);
        client.Close();
    }

    /// <summary>Does nothing more until the test is over.</summary>
    public Task StallAsync() => Task.Delay(Timeout.Infinite, cancellationToken);

    private static bool IsComplete(string request)
    {
        int head = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        const string Header = "Content-Length: ";
        int length = request.IndexOf(Header, StringComparison.Ordinal);
        string expected = length < 0 ? "0" : request[(length + Header.Length)..].Split("\r\n")[0];
        return head >= 0 && request.Length - head - 4 >= int.Parse(expected, CultureInfo.InvariantCulture);
    }
}
