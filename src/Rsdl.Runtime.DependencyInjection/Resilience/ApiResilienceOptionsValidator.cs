using System;
using Microsoft.Extensions.Options;

namespace Rsdl.Runtime.DependencyInjection;

internal sealed class ApiResilienceOptionsValidator : IValidateOptions<ApiResilienceOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, ApiResilienceOptions options)
    {
        OptionProblems problems = new($"Resilience of API client '{name}'");
        problems.Require(options.MaxConcurrentRequests >= 1, nameof(options.MaxConcurrentRequests), "must be at least 1");
        problems.Require(options.MaxQueuedRequests >= 0, nameof(options.MaxQueuedRequests), "must not be negative");
        problems.Require(options.FailureRatio is > 0 and <= 1, nameof(options.FailureRatio), "must be more than 0 and at most 1");
        problems.Require(options.MinimumAttempts >= 2, nameof(options.MinimumAttempts), "must be at least 2");
        CheckTime(problems, options.SamplingTime, nameof(options.SamplingTime));
        CheckTime(problems, options.BreakTime, nameof(options.BreakTime));
        return problems.ToResult();
    }

    private static void CheckTime(OptionProblems problems, TimeSpan time, string option) =>
        problems.Require(time >= Shortest && time <= Longest, option, "must be from half a second to a day");
}
