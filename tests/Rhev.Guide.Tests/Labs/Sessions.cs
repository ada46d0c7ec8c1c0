using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Rhev.Sdk;
using Rsdl.Runtime;

namespace Rhev.Guide.Tests.Labs;

/// <summary>Keeps what the SDK's requests tell about the session: in their headers, since nothing else does.</summary>
internal sealed class Sessions : DelegatingHandler
{
    private readonly List<(string? Prefer, string? Cookie, bool HasPassword)> _trace = [];

    /// <summary>Connects with a session, reads twice, disconnects, and looks at the requests.</summary>
    public static async Task TraceAsync(
        Lab lab, Action<IReadOnlyList<(string? Prefer, string? Cookie, bool HasPassword)>> assert)
    {
        TlsOptions tls = TlsOptions.TrustPem(lab.Manager.CaCertificatePem);
        using Sessions sessions = new() { InnerHandler = ApiConnection.CreateHandler(tls) };
        await using (RhevApi api = await RhevApi.ConnectAsync(new ConnectionOptions
        {
            BaseAddress = lab.Manager.BaseAddress,
            Credential = Credential.Basic(lab.Manager.User, lab.Manager.Password),
            PersistentAuthentication = true,
            Handler = sessions,
        }))
        {
            await api.CheckAsync();
        }

        assert(sessions._trace);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string? cookie = Header(request, "Cookie")?.Split('=')[0];
        _trace.Add((Header(request, "Prefer"), cookie, request.Headers.Authorization is not null));
        return base.SendAsync(request, cancellationToken);
    }

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join(", ", values) : null;
}
