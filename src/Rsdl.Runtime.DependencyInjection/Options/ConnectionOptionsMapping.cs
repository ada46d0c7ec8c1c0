using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Rsdl.Runtime.DependencyInjection;

/// <summary>Turns the options of a client, which are valid, into what the runtime takes.</summary>
internal static class ConnectionOptionsMapping
{
    public static ConnectionOptions ToConnectionOptions(
        this ApiClientOptions options, HttpMessageHandler handler, ILoggerFactory? loggerFactory, TimeProvider? timeProvider) => new()
        {
            BaseAddress = options.BaseAddress!,
            Port = options.Port,
            Credential = ToCredential(options),
            PersistentAuthentication = options.PersistentAuthentication,
            SessionTimeToLive = options.SessionTimeToLive,
            CsrfProtection = options.CsrfProtection,
            Filter = options.Filter,
            Timeout = options.Timeout,
            TotalTimeout = options.TotalTimeout,
            MaxResponseBytes = options.MaxResponseBytes,
            Retry = new()
            {
                MaxAttempts = options.Retry.MaxAttempts,
                FirstDelay = options.Retry.FirstDelay,
                LongestDelay = options.Retry.LongestDelay,
                ShouldRetry = options.Retry.ShouldRetry,
            },
            CorrelationIds = options.CorrelationIds,
            Handler = handler,
            LoggerFactory = loggerFactory,
            TimeProvider = timeProvider ?? TimeProvider.System,
        };

    /// <summary>Which certificates the transport trusts. A file is read now and not looked at again.</summary>
    public static TlsOptions ToTlsOptions(this ApiClientOptions options)
    {
        if (options.Tls is not null)
        {
            return options.Tls;
        }

        TlsOptions trust = options.CaFile is { } file ? TlsOptions.TrustPemFile(file)
            : options.PinnedCertificates.Count > 0 ? TlsOptions.PinSha256([.. options.PinnedCertificates])
            : TlsOptions.System;
        return options.ClientCertificateFile is { } certificate
            ? trust.WithClientCertificatePemFiles(certificate, options.ClientKeyFile!, options.ClientKeyPassword)
            : trust;
    }

    private static Credential ToCredential(ApiClientOptions options)
    {
        if (options.Credential is not null)
        {
            return options.Credential;
        }

        string user = options.User!;
        return options.PasswordFile is { } file
            ? Credential.FromCallback(token => ReadAsync(user, file, token))
            : Credential.Basic(user, options.Password!);
    }

    private static async ValueTask<Credential> ReadAsync(string user, string file, CancellationToken cancellationToken)
    {
        string password = await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false);
        return Credential.Basic(user, password.TrimEnd('\r', '\n'));
    }
}
