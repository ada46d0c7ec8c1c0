namespace Rsdl.Generator;

/// <summary>What the project's compiler and references offer.</summary>
/// <param name="LanguageVersion">The C# version as a number: 900 is C# 9.</param>
/// <param name="LanguageName">The same as users write it.</param>
/// <param name="HasRuntime">Whether the runtime is referenced.</param>
internal sealed record HostFacts(int LanguageVersion, string LanguageName, bool HasRuntime);
