using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Rhev.Guide.Tests.Rows;

namespace Rhev.Guide.Tests.Checks;

/// <summary>Tries one side of a row.</summary>
internal static class RowCheck
{
    /// <summary>The sides that a row has: a program of the guide is done by the SDK only.</summary>
    public static IReadOnlyList<RowSide> SidesOf(Row row) =>
        row.Excuse is not null ? [] : row.IsProgram || row.RawExcuse is not null ? [RowSide.Sdk] : [RowSide.Raw, RowSide.Sdk];

    /// <summary>Why a side does not hold; null when it holds.</summary>
    public static async Task<string?> FailureAsync(Row row, RowSide side)
    {
        try
        {
            await (side == RowSide.Raw ? RawCheck.RunAsync(row)
                : row.Program is not null ? ProgramCheck.RunAsync(row)
                : SdkCheck.RunAsync(row));
            return null;
        }
#pragma warning disable CA1031 // A row may fail in any way, and the table shows all of them.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return failure.Message;
        }
    }
}
