using System.Collections.Generic;
using Xunit;

namespace Rsdl.Runtime.Tests.Resources;

public class IdentifierOrderTests
{
    [Fact]
    public void Numbers_are_compared_by_value_however_large_and_stand_before_text()
    {
        string[] ordered =
        [
            "0", "9", "10", "0099", "100", "9223372036854775807", "9223372036854775808", "100000000000000000000000",
            "", "-1", "1a", "a", "b",
        ];
        List<string> shuffled = [.. ordered];
        shuffled.Reverse();

        shuffled.Sort(IdentifierOrder.Compare);

        Assert.Equal(ordered, shuffled);
        Assert.Equal(0, IdentifierOrder.Compare("007", "7"));
        Assert.Equal(0, IdentifierOrder.Compare("0", "00"));
    }
}
