using System;
using System.Linq;
using System.Net.Http.Headers;
using System.Text;

namespace Rsdl.Runtime;

internal sealed class BasicCredential : Credential
{
    private readonly string _user;
    private readonly AuthenticationHeaderValue _authorization;

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
        _authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
    }

    internal override AuthenticationHeaderValue CreateAuthorization() => _authorization;

    public override string ToString() => "Basic " + _user;
}
