using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Resources.Sample;

namespace Rsdl.Runtime.Tests.Resources;

/// <summary>Gives scripted answers in their order, and keeps the requests.</summary>
internal sealed class FakeManager : HttpMessageHandler
{
    private static readonly string[] Always =
    [
        "Accept: application/xml",
        "Accept-Language: en-US",
        "Authorization: Basic YWRtaW46c2VjcmV0",
        "Content-Type: application/xml; charset=utf-8",
    ];

    private readonly Queue<string> _answers;

    /// <param name="answers">
    /// Status, perhaps <c>@</c> and the location, and after a blank the body, which may be missing; or <c>broken</c> for a connection
    /// that breaks.
    /// </param>
    public FakeManager(params string[] answers)
    {
        _answers = new(answers);
        Connection = ApiConnection.Create(new()
        {
            BaseAddress = new("https://manager.example/api"),
            Credential = Credential.Basic("admin", "secret"),
            Handler = this,
            Timeout = Timeout.InfiniteTimeSpan,
            TimeProvider = Time,
            CorrelationIds = static () => null,
            Retry = RetryOptions.None,
        });
    }

    public ApiConnection Connection { get; }

    public InstantTimeProvider Time { get; } = new();

    /// <summary>Method, address, headers that are not in every request, and body of each request.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What happens when a request has arrived.</summary>
    public Action? OnRequest { get; set; }

    public MachineCollection Machines => new(Connection, "machines");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IEnumerable<string> headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default)
            .Select(header => $"{header.Key}: {header.Value}")
            .Except(Always)
            .Where(header => !header.StartsWith("Content-Length: ", StringComparison.Ordinal))
            .Select(header => $" [{header}]");
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken) is { Length: > 0 } text ? " " + text : "";
        Requests.Add($"{request.Method} {request.RequestUri!.PathAndQuery}{string.Concat(headers)}{body}");
        OnRequest?.Invoke();
        cancellationToken.ThrowIfCancellationRequested();
        return _answers.Dequeue() is var answer && answer == "broken" ? throw new HttpRequestException("broken") : Answer(answer);
    }

    private static HttpResponseMessage Answer(string answer)
    {
        string[] parts = answer.Split(' ', 2);
        string[] head = parts[0].Split('@');
        HttpResponseMessage response = new(Enum.Parse<HttpStatusCode>(head[0])) { Content = new ByteArrayContent([]) };
        if (parts.Length > 1)
        {
            response.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(parts[1]));
            response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        }

        if (head.Length > 1)
        {
            response.Headers.TryAddWithoutValidation("Location", head[1]);
        }

        return response;
    }
}
