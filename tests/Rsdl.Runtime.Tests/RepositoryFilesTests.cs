using System.IO;
using Xunit;

namespace Rsdl.Tests;

public class RepositoryFilesTests
{
    [Fact]
    public void Root_holds_the_solution() => Assert.True(File.Exists(RepositoryFiles.FilePath("Generator.sln")));
}
