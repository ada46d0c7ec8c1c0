using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime.Tests.Connections;

/// <summary>Answers requests from a script and keeps what was sent.</summary>
internal sealed class ScriptedHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> script) : HttpMessageHandler
{
    public ScriptedHandler(Func<HttpResponseMessage> script)
        : this((_, _) => Task.FromResult(script()))
    {
    }

    public ScriptedHandler()
        : this(() => new HttpResponseMessage(HttpStatusCode.OK))
    {
    }

    /// <summary>The addresses, as they stand in the request line and Host header.</summary>
    public List<string> Addresses { get; } = [];

    /// <summary>All headers of each request, one a line, sorted by name.</summary>
    public List<string> Headers { get; } = [];

    public List<string?> Bodies { get; } = [];

    public bool IsDisposed { get; private set; }

    public static HttpResponseMessage Answer(int status, string? contentType, string body) =>
        Answer(status, contentType, Encoding.UTF8.GetBytes(body));

    public static HttpResponseMessage Answer(int status, string? contentType, byte[] body)
    {
        ByteArrayContent content = new(body);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return new((HttpStatusCode)status) { Content = content };
    }

    public ApiConnection Connect(string baseAddress = "https://manager.example/api", bool? filter = null) => ApiConnection.Create(new()
    {
        BaseAddress = new(baseAddress),
        Credential = Credential.Basic("admin@internal", "secret"),
        Handler = this,
        Filter = filter,
        CorrelationIds = static () => null,
        Retry = RetryOptions.None,
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Addresses.Add(request.RequestUri!.AbsoluteUri);
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default);
        Headers.Add(string.Join('\n', headers.Select(h => $"{h.Key}: {h.Value}").Order(StringComparer.Ordinal)));
        Bodies.Add(request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken));
        return await script(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
