using System;
using System.Linq;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime;

internal sealed class BasicCredential : Credential
{
    private readonly string _user;

    public BasicCredential(string user, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(user);
        ArgumentNullException.ThrowIfNull(password);
        if (user.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException("A user of Basic authentication cannot have a colon.", nameof(user));
        }

        if (user.Any(char.IsControl))
        {
            throw new ArgumentException("The user has a control character, such as a line break.", nameof(user));
        }

        if (password.Any(char.IsControl))
        {
            throw new ArgumentException("The password has a control character, such as a line break.", nameof(password));
        }

        _user = user;
        Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
    }

    /// <summary>The header that proves who the user is.</summary>
    public AuthenticationHeaderValue Authorization { get; }

    internal override bool CanChange => false;

    public override string ToString() => "Basic " + _user;

    internal override ValueTask<BasicCredential> GetAsync(CancellationToken cancellationToken) => new(this);
}
