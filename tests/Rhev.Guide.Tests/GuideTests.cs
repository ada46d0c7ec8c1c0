using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Rhev.Guide.Tests.Checks;
using Rhev.Guide.Tests.Coverage;
using Rhev.Guide.Tests.Rows;
using Xunit;

namespace Rhev.Guide.Tests;

/// <summary>The examples of the guide, each done raw and by the SDK.</summary>
public abstract class GuideTests
{
    private static readonly IReadOnlyDictionary<(string Id, RowSide Side), string> Pending = PendingRows.Read();

    private protected static TheoryData<string> Ids(RowSide side, bool isPending) =>
    [
        .. GuideTable.Rows.Where(row => RowCheck.SidesOf(row).Contains(side) && Pending.ContainsKey((row.Id, side)) == isPending)
            .Select(row => row.Id),
    ];

    private protected static async Task HoldsAsync(string id, RowSide side)
    {
        string? failure = await RowCheck.FailureAsync(GuideTable.Find(id), side);

        Assert.True(failure is null, $"Example {id}: {failure}");
    }
}
