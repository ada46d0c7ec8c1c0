using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Runtime.Tests.Diagnostics;

public class SecretElementsTests
{
    [Fact]
    public void Every_entry_tells_why_and_has_a_bit()
    {
        Assert.InRange(SecretElements.All.Length, 1, 64);
        Assert.All(SecretElements.All, entry =>
        {
            Assert.EndsWith(".", entry.Why);
            Assert.Matches("^[*]?[a-z_]+$", entry.Name);
        });
        Assert.Equal(SecretElements.All.Length, SecretElements.All.Select(entry => (entry.Name, entry.Within)).Distinct().Count());
    }

    [Fact]
    public void These_elements_of_the_schema_are_secret_wherever_they_stand() => Assert.Equal(
        [
            "authorized_key", "authorized_keys", "cloud_init", "content", "custom_properties", "custom_property", "initialization", "key",
            "mount_options", "password", "payload", "payloads", "root_password",
        ],
        NamesOf(RepositoryFiles.FilePath("schema", "rhev-3.3", "api.xsd")).Where(IsSecret));

    [SharedFact]
    public void Names_of_a_later_schema_that_sound_secret_and_are_shown_are_these() => Assert.Equal(
        [
            "authentication_method", "authentication_methods", "certificate", "content_type", "content_types", "custom_configuration",
            "custom_data", "custom_id", "fingerprint", "keyValuePair", "keyboard_layout", "mnt_options", "option", "options",
            "payload_encodings", "regenerate_ssh_keys", "sgio_options", "ssh", "ticket", "use_cloud_init", "use_sysprep",
        ],
        NamesOf(RepositoryFiles.SharedPath("documents", "3.5", "api.xsd"))
            .Where(name => !IsSecret(name) && Regex.IsMatch(
                name,
                "pass(w|p)|secret|token|ticket|key|ssh|script$|cloud|sysprep|payload|content|custom_|options?$|auth|cert|fingerprint")));

    [Theory]
    [InlineData("password", "", SecretKind.Value)]
    [InlineData("PassWord", "", SecretKind.Value)]
    [InlineData("x:password", "", SecretKind.Value)]
    [InlineData("rootPassword", "", SecretKind.Value)]
    [InlineData("passwords", "", null)]
    [InlineData("p:passwords", "", null)]
    [InlineData("assword", "", null)]
    [InlineData("value", "", null)]
    [InlineData("value", "ticket", SecretKind.Value)]
    [InlineData("value", "x:TICKET", SecretKind.Value)]
    [InlineData("value", "tickets", null)]
    [InlineData("data", "ticket", null)]
    [InlineData("data", "configuration", SecretKind.Value)]
    [InlineData("options", "", null)]
    [InlineData("options", "agent", SecretKind.Tree)]
    [InlineData("options", "power_management", SecretKind.Tree)]
    [InlineData("initialization", "", SecretKind.Tree)]
    [InlineData("name", "ticket", null)]
    [InlineData("p\u00E4ssword", "", null)]
    public void Elements_are_found_by_local_name_and_by_what_is_around(string name, string around, object? kind) => Assert.Equal(
        (SecretKind?)kind,
        SecretElements.Find(Encoding.UTF8.GetBytes(name), SecretElements.Open(Encoding.UTF8.GetBytes(around))));

    [Theory]
    [InlineData("password", true)]
    [InlineData("Ticket", true)]
    [InlineData("JSESSIONID", true)]
    [InlineData("access_token", true)]
    [InlineData("search", false)]
    [InlineData("max", false)]
    [InlineData("case_sensitive", false)]
    [InlineData("from", false)]
    [InlineData("", false)]
    public void Parameters_are_found_by_name(string name, bool isSecret) => Assert.Equal(isSecret, SecretElements.IsSecretParameter(name));

    private static bool IsSecret(string name) => SecretElements.Find(Encoding.UTF8.GetBytes(name), 0) is not null;

    private static IEnumerable<string> NamesOf(string file) => Regex
        .Matches(File.ReadAllText(file), "<xs:(?:element|attribute) (?:name|ref)=\"([^\"]+)\"")
        .Select(match => match.Groups[1].Value)
        .Distinct()
        .Order(System.StringComparer.Ordinal);
}
