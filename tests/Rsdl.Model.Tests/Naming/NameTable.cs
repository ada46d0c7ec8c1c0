using System;
using System.Linq;
using Xunit;

namespace Rsdl.Tests.Naming;

/// <summary>Reads pairs of names, divided by blanks and line ends, as the rows of a theory.</summary>
internal static class NameTable
{
    public static TheoryData<string, string> Read(string text)
    {
        var rows = new TheoryData<string, string>();
        foreach (var pair in text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Chunk(2))
        {
            rows.Add(pair[0], pair[1]);
        }

        return rows;
    }
}
