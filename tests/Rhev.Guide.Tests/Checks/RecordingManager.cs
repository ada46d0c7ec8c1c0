using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk;
using Rsdl.Runtime;

namespace Rhev.Guide.Tests.Checks;

/// <summary>Answers what the guide answers, and keeps the requests of the SDK.</summary>
internal sealed class RecordingManager : HttpMessageHandler
{
    private readonly Row _row;

    public RecordingManager(Row row)
    {
        _row = row;
        Api = new RhevApi(ApiConnection.Create(new ConnectionOptions
        {
            BaseAddress = new Uri("https://manager.example/api"),
            Credential = Credential.Basic("admin@internal", Guid.NewGuid().ToString()),
            PersistentAuthentication = row.Headers.Any(header => header.StartsWith("Prefer", StringComparison.Ordinal)),
            Handler = this,
        }));
    }

    public RhevApi Api { get; }

    /// <summary>The requests in their order.</summary>
    public List<SentRequest> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        Requests.Add(new SentRequest(
            request.Method.Method,
            request.RequestUri!.PathAndQuery,
            body,
            request.Headers.ToDictionary(
                header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase)));
        string answer = _row.ExpectedAnswer is { } shown ? Answers.Read(shown).ToString() : Usual(request, body);
        HttpStatusCode status = _row.ExpectedStatus is { } printed and not 204
            ? (HttpStatusCode)printed
            : answer.Length == 0 ? HttpStatusCode.NoContent : HttpStatusCode.OK;
        HttpResponseMessage response = new(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(answer)) };
        if (answer.Length > 0)
        {
            response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        }

        return response;
    }

    // What a Manager answers where the guide prints nothing: what was sent, or an action that is done.
    private static string Usual(HttpRequestMessage request, string body)
    {
        string path = request.RequestUri!.AbsolutePath.Split(';')[0];
        if (request.Method == HttpMethod.Delete || request.Method == HttpMethod.Head)
        {
            return "";
        }

        if (request.Method == HttpMethod.Get)
        {
            string last = path.Split('/')[^1];
            return last == "api" ? "<api/>" : $"<{(last == "datacenters" ? "data_centers" : last)}/>";
        }

        XElement answer = XElement.Parse(body);
        if (answer.Name == "action")
        {
            answer.Add(new XElement("status", new XElement("state", "complete")));
            return answer.ToString();
        }

        string href = request.Method == HttpMethod.Put ? path : $"{path}/{(string?)answer.Attribute("id") ?? "new"}";
        answer.SetAttributeValue("href", href);
        answer.SetAttributeValue("id", href.Split('/')[^1]);
        return answer.ToString();
    }
}
