using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime.Tests.Connections.Authentication;

/// <summary>A server that keeps sessions, accepts passwords, and forgets sessions when it is told to. Safe for use by many threads.</summary>
internal sealed class SessionServer : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly List<string> _requests = [];
    private readonly HashSet<string> _sessions = [];
    private int _begun;

    /// <summary>How the server tells of a new session: <c>cookie</c>, <c>header</c>, or not at all.</summary>
    public string Tells { get; set; } = "cookie";

    public string Password { get; set; } = "secret";

    /// <summary>The session that the answer to the next request moves to.</summary>
    public string? MovesTo { get; set; }

    /// <summary>Called before a request for <c>vms</c> is answered.</summary>
    public Func<Task>? OnRequest { get; set; }

    /// <summary>Method, path, and what proves who asks.</summary>
    public string[] Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            _sessions.Clear();
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage answer = Answer(request);
        if (request.Method != HttpMethod.Head && OnRequest is { } wait)
        {
            await wait();
        }

        return answer;
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        lock (_gate)
        {
            string[] shown = ["Authorization", "Prefer", "Session-TTL", "Cookie", "JSESSIONID"];
            _requests.Add($"{request.Method} {request.RequestUri!.AbsolutePath}" + string.Concat(
                shown.Where(request.Headers.NonValidated.Contains).Select(name => $" [{name}: {request.Headers.NonValidated[name]}]")));
            string? session = request.Headers.NonValidated.TryGetValues("Cookie", out var cookie) ? cookie.ToString()[11..] : null;
            bool wantsSession = request.Headers.NonValidated.Contains("Prefer");
            string credential = Convert.ToBase64String(Encoding.UTF8.GetBytes("admin:" + Password));
            if (!(session is not null && _sessions.Contains(session)) && request.Headers.Authorization?.Parameter != credential)
            {
                return ScriptedHandler.Answer(401, "text/html", "<html><title>Session expired</title></html>");
            }

            HttpResponseMessage answer = request.Method == HttpMethod.Head
                ? new(HttpStatusCode.OK) { Content = new ByteArrayContent([]) { Headers = { ContentLength = 3000 } } }
                : ScriptedHandler.Answer(200, "application/xml", "<vms/>");
            if (session is not null && !wantsSession)
            {
                _sessions.Remove(session);
            }
            else if (wantsSession && Tells.Length > 0 && (session is null || MovesTo is not null))
            {
                string id = MovesTo ?? $"s{++_begun}";
                MovesTo = null;
                _sessions.Add(id);
                answer.Headers.TryAddWithoutValidation(
                    Tells == "cookie" ? "Set-Cookie" : "JSESSIONID", Tells == "cookie" ? $"JSESSIONID={id}; Path=/api; Secure" : id);
            }

            return answer;
        }
    }
}
