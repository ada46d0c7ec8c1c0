using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime;

namespace Rhev.Sdk.Tests;

/// <summary>Gives scripted answers in their order, and keeps the requests.</summary>
internal sealed class ScriptedManager : HttpMessageHandler
{
    private readonly Queue<string> _answers;

    /// <param name="answers">The status, and after a blank the body, which may be missing.</param>
    public ScriptedManager(params string[] answers)
    {
        _answers = new(answers);
        Api = new RhevApi(ApiConnection.Create(new()
        {
            BaseAddress = new("https://manager.example/api"),
            Credential = Credential.Basic("admin@internal", "secret"),
            Handler = this,
        }));
    }

    public RhevApi Api { get; }

    /// <summary>Method, address and body of each request.</summary>
    public List<string> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string text = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        string body = text.Length == 0 ? "" : " " + text;
        Requests.Add($"{request.Method} {request.RequestUri!.PathAndQuery}{body}");
        string[] answer = _answers.Dequeue().Split(' ', 2);
        HttpResponseMessage response = new(Enum.Parse<HttpStatusCode>(answer[0])) { Content = new ByteArrayContent([]) };
        if (answer.Length > 1)
        {
            response.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(answer[1]));
            response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        }

        return response;
    }
}
