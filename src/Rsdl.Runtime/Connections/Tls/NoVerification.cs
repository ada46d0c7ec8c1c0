using System.Diagnostics.CodeAnalysis;
using System.Net.Security;

namespace Rsdl.Runtime;

/// <summary>Trusts every server.</summary>
internal sealed class NoVerification : ServerTrust
{
    [SuppressMessage("Security", "CA5359", Justification = "This is what DangerouslySkipVerification is for.")]
    public override void Apply(SslClientAuthenticationOptions options)
    {
        // Nobody reads the result, but a chain is built nonetheless: nothing shall be downloaded for it.
        options.CertificateChainPolicy = CreatePolicy();
        options.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
    }

    public override string ToString() => "NO VERIFICATION";
}
