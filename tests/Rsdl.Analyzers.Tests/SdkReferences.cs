using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Rhev.Sdk;
using Rsdl.Runtime;

namespace Rsdl.Analyzers.Tests;

/// <summary>What the analyzed code references: the platform that runs the tests, and the compiled SDK. Nothing is downloaded.</summary>
internal static class SdkReferences
{
    /// <summary>The platform alone.</summary>
    public static ImmutableArray<MetadataReference> Platform { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Order(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The runtime, without any SDK.</summary>
    public static MetadataReference Runtime { get; } = MetadataReference.CreateFromFile(typeof(Entity).Assembly.Location);

    /// <summary>The compiled SDK for RHEV 3.3.</summary>
    public static MetadataReference Sdk { get; } = MetadataReference.CreateFromFile(typeof(RhevApi).Assembly.Location);
}
