using System;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections;

public class CredentialTests
{
    [Theory]
    [InlineData("admin@internal", "secret")]
    [InlineData("jürgen@example", "pässwörd:with:colons €")]
    [InlineData("admin@internal", "")]
    public async Task Basic_sends_user_and_password_in_utf_8(string user, string password)
    {
        var header = (await Credential.Basic(user, password).GetAsync(default)).Authorization;

        Assert.Equal("Basic", header.Scheme);
        Assert.Equal($"{user}:{password}", Encoding.UTF8.GetString(Convert.FromBase64String(header.Parameter!)));
    }

    [Fact]
    public void A_credential_shows_its_user_only() =>
        Assert.Equal("Basic admin@internal", Credential.Basic("admin@internal", "secret").ToString());

    [Theory]
    [InlineData("", "secret")]
    [InlineData("admin:internal", "secret")]
    [InlineData("admin\r\n", "secret")]
    [InlineData("admin@internal", "secret\n")]
    [InlineData("admin@internal", "sec\0ret")]
    public void What_cannot_be_sent_is_refused_without_telling_the_password(string user, string password)
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => Credential.Basic(user, password));

        Assert.DoesNotContain("sec", e.Message, StringComparison.Ordinal);
    }
}
