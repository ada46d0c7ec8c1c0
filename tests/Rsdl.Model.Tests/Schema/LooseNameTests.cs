using System.Collections.Generic;
using Rsdl.Model.Schema;
using Xunit;

namespace Rsdl.Model.Tests.Schema;

public class LooseNameTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("", "__")]
    [InlineData("storage_domain", "StorageDomain")]
    [InlineData("_a_b_", "ab")]
    [InlineData("ab", "A__B")]
    [InlineData("größe", "GRÖ_ßE")]
    public void Case_and_underscores_do_not_count(string left, string right)
    {
        Assert.True(LooseName.Equal(left, right));
        Assert.True(LooseName.Equal(right, left));
        Assert.Equal([left], new HashSet<string>(LooseName.Comparer) { left, right });
    }

    [Theory]
    [InlineData("", "a")]
    [InlineData("a", "ab")]
    [InlineData("a_", "_a_b")]
    [InlineData("ab", "ba")]
    [InlineData("a.b", "a_b")]
    [InlineData("[", "{")]
    [InlineData("é", "e")]
    public void Everything_else_does(string left, string right)
    {
        Assert.False(LooseName.Equal(left, right));
        Assert.False(LooseName.Equal(right, left));
        Assert.Equal([left, right], new HashSet<string>(LooseName.Comparer) { left, right });
    }
}
