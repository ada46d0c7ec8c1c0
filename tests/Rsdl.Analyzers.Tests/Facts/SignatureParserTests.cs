using System.Collections.Immutable;
using System.Linq;
using Rsdl.Analyzers.Facts;
using Xunit;

namespace Rsdl.Analyzers.Tests.Facts;

/// <summary>The text of signatures.</summary>
public sealed class SignatureParserTests
{
    [Fact]
    public void Paths_alternatives_marks_and_items_are_read()
    {
        ImmutableArray<SignatureParameter> parameters =
            SignatureParser.Parse("cluster.id|name! memory timezone~ os.boot[] disks.disk![storage_domains.storage_domain[id|name!~] format~]")!.Value;
        Assert.Equal(
            [
                "cluster . id|name !",
                "memory ",
                "timezone ~",
                "os . boot []",
                "disks . disk ![storage_domains . storage_domain [id|name !~], format ~]",
            ],
            parameters.Select(Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Nothing_is_no_parameter(string text) => Assert.Empty(SignatureParser.Parse(text)!.Value);

    [Theory]
    [InlineData("a]")]
    [InlineData("a[b")]
    [InlineData("a..b")]
    [InlineData(".a")]
    [InlineData("a|")]
    [InlineData("!")]
    [InlineData("a[[b]]")]
    public void What_is_no_signature_is_unknown(string text) => Assert.Null(SignatureParser.Parse(text));

    [Fact]
    public void Nesting_beyond_reason_is_unknown() =>
        Assert.Null(SignatureParser.Parse(string.Concat(Enumerable.Repeat("a[", 10_000)) + new string(']', 10_000)));

    private static string Text(SignatureParameter parameter) =>
        string.Concat(parameter.Path.Select(name => name + " . ")) + string.Join("|", parameter.Alternatives) + " "
        + (parameter.Required ? "!" : "") + (parameter.Deprecated ? "~" : "")
        + (parameter.IsCollection ? "[" + string.Join(", ", parameter.Nested.Select(Text)) + "]" : "");
}
