using System.Net.Security;

namespace Rsdl.Runtime;

/// <summary>Trusts what the operating system trusts.</summary>
internal sealed class SystemTrust : ServerTrust
{
    public override void Apply(SslClientAuthenticationOptions options)
    {
        // The platform's defaults.
    }

    public override string ToString() => "system trust";
}
