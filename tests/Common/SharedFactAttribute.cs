using System;
using System.IO;
using Xunit;

namespace Rsdl.Tests;

/// <summary>A fact over reference material beside the repository; skipped, with the reason, where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = SharedMaterial.MissingReason;
}

/// <summary>A theory over reference material beside the repository; skipped, with the reason, where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = SharedMaterial.MissingReason;
}

internal static class SharedMaterial
{
    public static string? MissingReason { get; } = Directory.Exists(RepositoryFiles.Shared)
        ? null
        : "the reference material (../shared: real documents and traffic) is not on this machine";
}
