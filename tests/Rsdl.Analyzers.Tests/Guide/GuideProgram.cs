using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Rsdl.Analyzers.Rules;

namespace Rsdl.Analyzers.Tests.Guide;

/// <summary>A program of many statements, each a line of its own, that is compiled and analyzed as a whole.</summary>
internal sealed class GuideProgram
{
    private readonly List<string> _lines = ["#nullable enable", "internal static class Program", "{", "    static T Any<T>() => throw null!;"];

    /// <summary>Adds a call with an entity of which some elements are set. Returns the line.</summary>
    public int Call(MethodInfo method, params IEnumerable<string> paths) => Add(
        $"static object M{_lines.Count}({ElementWriter.NameOf(method.DeclaringType!)} client) => "
        + $"client.{method.Name}({Typed(method.GetParameters()[0].ParameterType, paths)});");

    /// <summary>Adds an entity that is sent nowhere. Returns the line.</summary>
    public int Make(Type type, params IEnumerable<string> paths) =>
        Add($"static {ElementWriter.NameOf(type)} M{_lines.Count}() => {ElementWriter.Write(type, paths)};");

    /// <summary>The rules that report something in each line that has a report.</summary>
    public async Task<ILookup<int, string>> AnalyzeAsync()
    {
        CSharpCompilation compilation = Analysis.Compile(string.Join('\n', _lines.Append("}")), SdkReferences.Runtime, SdkReferences.Sdk);
        Diagnostic[] errors = [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        if (errors.Length > 0)
        {
            throw new InvalidOperationException(string.Join('\n', errors.Select(error => error.ToString()).Take(10)));
        }

        ImmutableArray<Diagnostic> reports = await compilation
            .WithAnalyzers([new Only<NonUpdatableElementRule>(), new Only<ReadOnlyElementRule>(), new Only<MissingElementRule>()])
            .GetAnalyzerDiagnosticsAsync();
        return reports.ToLookup(report => report.Location.GetLineSpan().StartLinePosition.Line, report => report.Id);
    }

    /// <summary>The statement of a line.</summary>
    public string Text(int line) => _lines[line];

    private int Add(string statement)
    {
        _lines.Add("    " + statement);
        return _lines.Count - 1;
    }

    /// <summary>Names the type where overloads would leave it open.</summary>
    private static string Typed(Type type, IEnumerable<string> paths)
    {
        string made = ElementWriter.Write(type, paths);
        return made.StartsWith("new()", StringComparison.Ordinal) ? $"new {ElementWriter.NameOf(type)}{made[5..]}" : made;
    }
}
