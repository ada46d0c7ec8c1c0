using System;
using Rsdl.Generator.Diagnostics;
using Rsdl.Model;

namespace Rsdl.Generator;

/// <summary>What a step made, or why it could not: a failure left alone would end the generator with a mere warning.</summary>
/// <typeparam name="T">What the step makes.</typeparam>
/// <param name="Value">What was made; <c>null</c> for nothing.</param>
/// <param name="Failure">The failure, if there was one.</param>
internal sealed record Attempt<T>(T? Value, DiagnosticInfo? Failure)
    where T : class;

/// <summary>Makes values of <see cref="Attempt{T}"/>.</summary>
internal static class Attempt
{
    /// <summary>Makes something; any exception but that of a cancelled step becomes a diagnostic.</summary>
    public static Attempt<T> To<T>(Func<T> make)
        where T : class
    {
        try
        {
            return new(make(), null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return None<T>(Describe(failure));
        }
    }

    /// <summary>An attempt that had nothing to make, or nothing to make it of.</summary>
    public static Attempt<T> None<T>(DiagnosticInfo? failure = null)
        where T : class => new(null, failure);

    /// <summary>A failure as a diagnostic.</summary>
    public static DiagnosticInfo Describe(Exception failure) => new(
        Descriptors.InternalFailure, null, new EquatableArray<string>([failure.GetType().Name, failure.Message.TrimEnd('.', ' ')]));
}
