using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.Extensions.Options;

namespace Rsdl.Runtime.DependencyInjection;

/// <summary>Gathers what is wrong with options. No problem holds the value of an option that may be secret.</summary>
/// <param name="owner">Whose options they are.</param>
internal sealed class OptionProblems(string owner)
{
    private readonly List<string> _problems = [];

    public void Add(string option, string problem) => _problems.Add($"{owner}: {option} {problem}.");

    public void Require(bool condition, string option, string problem)
    {
        if (!condition)
        {
            Add(option, problem);
        }
    }

    /// <summary>Adds what the runtime has to say against a value.</summary>
    public void Try(string option, Action use)
    {
        try
        {
            use();
        }
        catch (Exception e) when (e is ArgumentException or IOException or UnauthorizedAccessException)
        {
            // The name of a parameter means nothing to whoever set the option.
            string parameter = e is ArgumentException { ParamName: { } name } ? $" (Parameter '{name}')" : "";
            string reason = e.Message.EndsWith(parameter, StringComparison.Ordinal) ? e.Message[..^parameter.Length] : e.Message;
            Add(option, $"cannot be used: {reason.TrimEnd('.')}");
        }
    }

    public ValidateOptionsResult ToResult() => _problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(_problems);
}
