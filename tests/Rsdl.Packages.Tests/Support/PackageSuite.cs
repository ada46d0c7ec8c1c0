using Xunit;

namespace Rsdl.Packages.Tests;

/// <summary>All tests of packages share one feed.</summary>
[CollectionDefinition(Name)]
public sealed class PackageSuite : ICollectionFixture<PackedFeed>
{
    public const string Name = "packages";
}
