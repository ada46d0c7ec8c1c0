using System;
using System.IO;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Rsdl.Runtime;

/// <summary>Says why there is no TLS connection, and the usual way out.</summary>
internal static class TlsFailure
{
    private const string Hint = "the server may demand a client certificate (TlsOptions.WithClientCertificate), or not know TLS 1.2";
    private const string Untrusted =
        "the certificate is not signed by a trusted authority; TlsOptions.TrustPemFile trusts the Manager's ca.crt";

    // SslStream tells its reasons in the text of its exception alone: by the names of these flags, the first of which counts here.
    private static readonly (string Flag, string Problem)[] Problems =
    [
        (nameof(SslPolicyErrors.RemoteCertificateNameMismatch), "the certificate is for another host; connect by a name that it holds"),
        (nameof(X509ChainStatusFlags.NotTimeValid), "the certificate or one of its authorities has expired or is not valid yet"),
        (nameof(X509ChainStatusFlags.UntrustedRoot), Untrusted),
        (nameof(X509ChainStatusFlags.PartialChain), Untrusted),
        (nameof(X509ChainStatusFlags.NotSignatureValid), Untrusted),
        (nameof(X509ChainStatusFlags.NotValidForUsage), "the certificate is not one of a server"),
        ("frame size", "the server does not speak TLS at this port; it may be the one of plain http"),
    ];

    /// <returns>The reason, without a full stop; <see langword="null"/> if nothing is known.</returns>
    public static string? Describe(Exception failure)
    {
        for (Exception? e = failure; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case AuthenticationException { InnerException: { } cause }:
                    return $"the handshake failed ({cause.GetBaseException().Message.TrimEnd('.')}); {Hint}";
                case AuthenticationException:
                    return Explain(e.Message);
                case IOException:
                    return $"the server closed the connection during the handshake; {Hint}";
            }
        }

        return null;
    }

    private static string Explain(string message)
    {
        foreach ((string flag, string problem) in Problems)
        {
            if (message.Contains(flag, StringComparison.Ordinal))
            {
                return problem;
            }
        }

        return message.TrimEnd('.');
    }
}
