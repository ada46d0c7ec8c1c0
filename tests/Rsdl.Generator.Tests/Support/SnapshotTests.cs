using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;
using Xunit.Sdk;

namespace Rsdl.Generator.Tests;

public sealed class SnapshotTests
{
    [Fact]
    public void A_difference_names_its_first_line_and_leaves_a_received_file()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "C.T#A.g.verified.cs"), "one\ntwo\n");
            FailException failure = Assert.Throws<FailException>(() => Verify(folder, "one\nthree\n", accept: false));
            Assert.StartsWith(
                "C.T#A.g differs first in line 2:\n  expected: two\n  received: three\n",
                failure.Message,
                System.StringComparison.Ordinal);
            Assert.Equal("one\nthree\n", File.ReadAllText(Path.Combine(folder.FullName, "C.T#A.g.received.cs")));

            Verify(folder, "one\ntwo\n", accept: false);
            Assert.Equal(["C.T#A.g.verified.cs"], folder.GetFiles().Select(file => file.Name));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_stale_verified_file_fails_and_is_removed_when_accepting()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "C.T#Old.g.verified.cs"), "old\n");
            FailException failure = Assert.Throws<FailException>(() => Verify(folder, "new\n", accept: false));
            Assert.Contains("C.T#A.g is generated, but no verified file has it.", failure.Message, System.StringComparison.Ordinal);
            Assert.Contains("C.T#Old.g has a verified file, but is not generated.", failure.Message, System.StringComparison.Ordinal);

            Verify(folder, "new\n", accept: true);
            Verify(folder, "new\n", accept: false);
            Assert.Equal(["C.T#A.g.verified.cs"], folder.GetFiles().Select(file => file.Name));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Verify(DirectoryInfo folder, string text, bool accept) =>
        Snapshot.Verify(folder.FullName, "C.T", new Dictionary<string, string> { ["A.g.cs"] = text }, accept);
}
