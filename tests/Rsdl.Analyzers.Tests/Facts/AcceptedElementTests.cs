using Rsdl.Analyzers.Facts;
using Xunit;

namespace Rsdl.Analyzers.Tests.Facts;

/// <summary>What signatures accept.</summary>
public sealed class AcceptedElementTests
{
    [Theory]
    [InlineData("memory", true)]
    [InlineData("cluster", true)]
    [InlineData("cluster id", true)]
    [InlineData("cluster href", true)]
    [InlineData("cluster name", true)]
    [InlineData("cluster description", false)]
    [InlineData("display", true)]
    [InlineData("display type", true)]
    [InlineData("display anything below", true)]
    [InlineData("os boot", true)]
    [InlineData("os boot [] dev", true)]
    [InlineData("os kernel", false)]
    [InlineData("disks", true)]
    [InlineData("disks clone", true)]
    [InlineData("disks [] format", true)]
    [InlineData("disks [] size", false)]
    [InlineData("disks total", false)]
    [InlineData("disks [] storage_domains [] id", true)]
    [InlineData("disks [] storage_domains [] status", false)]
    [InlineData("nics", false)]
    [InlineData("name", true)]
    [InlineData("Memory", false)]
    public void An_element_is_accepted_if_any_signature_names_it_what_is_around_it_or_something_below(string path, bool isAccepted)
    {
        AcceptedElement? element = AcceptedElement.Of([
            Signature("memory cluster.id|name display os.boot[dev]"),
            Signature("name! disks.clone disks.disk[format storage_domains.storage_domain[id]]"),
        ]);
        foreach (string name in path.Split(' '))
        {
            element = element?.Child(name == "[]" ? null : name);
        }

        Assert.Equal(isAccepted, element is not null);
    }

    [Fact]
    public void Signatures_that_name_nothing_tell_nothing()
    {
        Assert.Null(AcceptedElement.Of([]));
        Assert.Null(AcceptedElement.Of([Signature("")]));
    }

    private static Signature Signature(string text) => new(null, false, SignatureParser.Parse(text)!.Value);
}
