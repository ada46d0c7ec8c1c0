using System;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime;

internal sealed class CallbackCredential(Func<CancellationToken, ValueTask<Credential>> callback) : Credential
{
    internal override bool CanChange => true;

    public override string ToString() => "from a callback";

    internal override async ValueTask<BasicCredential> GetAsync(CancellationToken cancellationToken) =>
        await callback(cancellationToken).ConfigureAwait(false) as BasicCredential
            ?? throw new InvalidOperationException("The callback of a credential must give a user and a password, as Credential.Basic does.");
}
