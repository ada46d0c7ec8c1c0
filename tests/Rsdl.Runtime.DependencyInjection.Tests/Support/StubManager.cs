using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Rhev.Sdk;

namespace Rsdl.Runtime.DependencyInjection.Tests.Support;

/// <summary>A transport that answers from a script in place of a Manager, and keeps what was sent.</summary>
internal sealed class StubManager : HttpMessageHandler
{
    public const string Product =
        "<api><product_info><name>oVirt Engine</name><version major=\"3\" minor=\"3\" build=\"0\" revision=\"0\"/></product_info></api>";

    /// <summary>Method and path of each request.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>All headers of each request.</summary>
    public ConcurrentQueue<string> Headers { get; } = new();

    /// <summary>Gives the answer to a request, or throws; an entry point, unless set.</summary>
    public Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Script { get; set; } =
        static (_, _) => Task.FromResult(Answer(200, Product));

    /// <summary>The user and password of each request, as they were sent.</summary>
    public string[] Credentials =>
    [
        .. Headers.SelectMany(headers => headers.Split('\n'))
            .Where(line => line.StartsWith("Authorization: Basic ", StringComparison.Ordinal))
            .Select(line => Encoding.UTF8.GetString(Convert.FromBase64String(line["Authorization: Basic ".Length..]))),
    ];

    public static HttpResponseMessage Answer(int status, string body = "")
    {
        ByteArrayContent content = new(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        return new((HttpStatusCode)status) { Content = content };
    }

    /// <summary>Options of a client that can be used.</summary>
    public static void Configure(ApiClientOptions options)
    {
        options.BaseAddress = new("https://manager.example/api");
        options.User = "admin@internal";
        options.Password = "secret";
        options.Retry.FirstDelay = TimeSpan.Zero;
    }

    /// <summary>Adds a client that talks to this.</summary>
    public IApiClientBuilder AddTo(IServiceCollection services, Action<ApiClientOptions>? configure = null)
    {
        IApiClientBuilder builder = services.AddApiClient(connection => new RhevApi(connection), Configure);
        if (configure is not null)
        {
            services.Configure(builder.Name, configure);
        }

        builder.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => this);
        return builder;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Enqueue($"{request.Method} {request.RequestUri!.PathAndQuery}");
        Headers.Enqueue(string.Join('\n', request.Headers.NonValidated.Select(header => $"{header.Key}: {header.Value}")));
        return await Script(request, cancellationToken);
    }
}
