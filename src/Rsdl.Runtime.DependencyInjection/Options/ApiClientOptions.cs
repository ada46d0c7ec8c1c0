using System;
using System.Collections.Generic;

namespace Rsdl.Runtime.DependencyInjection;

/// <summary>
/// How a client of a container reaches its Manager. All but <see cref="Credential"/>, <see cref="Tls"/>, <see cref="CorrelationIds"/> and
/// <see cref="ApiClientRetryOptions.ShouldRetry"/> can be bound to configuration. Checked when the host starts, or at the first use of the
/// client; read once, when the client is made.
/// </summary>
public sealed class ApiClientOptions
{
    /// <summary>
    /// The entry point of the API, such as <c>https://manager.example/api</c>. Must be given, and be <c>https</c> unless the host is this
    /// machine.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The port, where <see cref="BaseAddress"/> names none; that of https (443), unless set.</summary>
    public int? Port { get; set; }

    /// <summary>The user with its domain, such as <c>admin@internal</c>. Must be given, unless <see cref="Credential"/> is.</summary>
    public string? User { get; set; }

    /// <summary>The password. Either this or <see cref="PasswordFile"/> must be given, unless <see cref="Credential"/> is.</summary>
    public string? Password { get; set; }

    /// <summary>
    /// A file that holds the password in UTF-8; line breaks at its end do not count. Read before the first request, at each new session,
    /// and again when the Manager does not accept the password, so that it may change while the client is in use. Where it cannot be
    /// read then, the caller of the request gets the <see cref="System.IO.IOException"/>.
    /// </summary>
    public string? PasswordFile { get; set; }

    /// <summary>Who the client acts for, in place of <see cref="User"/> and a password. Not bound to configuration.</summary>
    public Credential? Credential { get; set; }

    /// <summary>
    /// A PEM file with the certificate authorities to trust, and no other, such as the <c>ca.crt</c> of the Manager; those that the
    /// operating system trusts, unless set.
    /// </summary>
    public string? CaFile { get; set; }

    /// <summary>
    /// The SHA-256 fingerprints of the only certificates to trust, in place of <see cref="CaFile"/>: see <see cref="TlsOptions.PinSha256"/>.
    /// </summary>
    public IList<string> PinnedCertificates { get; } = [];

    /// <summary>A PEM file with the certificate that the client presents; none, unless set together with <see cref="ClientKeyFile"/>.</summary>
    public string? ClientCertificateFile { get; set; }

    /// <summary>A PEM file with the private key of <see cref="ClientCertificateFile"/>.</summary>
    public string? ClientKeyFile { get; set; }

    /// <summary>The password of an encrypted <see cref="ClientKeyFile"/>.</summary>
    public string? ClientKeyPassword { get; set; }

    /// <summary>Which certificates are trusted and presented, in place of the options above. Not bound to configuration.</summary>
    public TlsOptions? Tls { get; set; }

    /// <summary>Whether the Manager keeps a session for the client: see <see cref="ConnectionOptions.PersistentAuthentication"/>.</summary>
    public bool PersistentAuthentication { get; set; }

    /// <summary>How long the Manager keeps a session that nobody uses, in whole minutes; what it thinks right, unless set.</summary>
    public TimeSpan? SessionTimeToLive { get; set; }

    /// <summary>Whether the session needs a header of its own: see <see cref="ConnectionOptions.CsrfProtection"/>.</summary>
    public bool CsrfProtection { get; set; }

    /// <summary>The <c>Filter</c> header of every request: see <see cref="ConnectionOptions.Filter"/>.</summary>
    public bool? Filter { get; set; }

    /// <summary>
    /// How long one attempt at a request may take, from connecting to the last byte of the answer: 3 minutes, unless set.
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>, in configuration <c>-00:00:00.001</c>, for no limit.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How long a request may take with all its attempts and the waits between them; without limit, unless set.</summary>
    public TimeSpan TotalTimeout { get; set; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>How many bytes of an answer are read at most, counted after decompression: 256 MiB, unless set; 1 GiB at most.</summary>
    public long MaxResponseBytes { get; set; } = 256L << 20;

    /// <summary>When a request that failed is sent again.</summary>
    public ApiClientRetryOptions Retry { get; set; } = new();

    /// <summary>
    /// Makes the correlation ids of requests that change something: see <see cref="ConnectionOptions.CorrelationIds"/>. GUIDs, unless
    /// set. Not bound to configuration.
    /// </summary>
    public Func<string?> CorrelationIds { get; set; } = static () => Guid.NewGuid().ToString("D");

    /// <summary>The base address and the user, never a secret.</summary>
    /// <returns>For instance <c>https://manager.example/api (Basic admin@internal)</c>.</returns>
    public override string ToString()
    {
        string address = BaseAddress is { IsAbsoluteUri: true }
            ? BaseAddress.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : "no base address";
        return $"{address} ({Credential?.ToString() ?? "Basic " + User})";
    }
}
