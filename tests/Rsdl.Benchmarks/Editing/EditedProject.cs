using System;
using System.Collections.Generic;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Rsdl.Benchmarks.Generating;

namespace Rsdl.Benchmarks.Editing;

/// <summary>A project of which one file is open in an editor.</summary>
internal sealed class EditedProject
{
    private readonly GeneratedFiles? _files;
    private CSharpCompilation _userCode;
    private CSharpCompilation _complete;
    private SyntaxTree _tree;
    private GeneratorDriver? _driver;
    private int _number;

    private EditedProject(CSharpCompilation userCode, SyntaxTree tree, GeneratorDriver? driver)
    {
        _tree = tree;
        _userCode = userCode;
        _driver = driver?.RunGenerators(userCode);
        _files = _driver is null ? null : GeneratedFiles.Of(_driver);
        _complete = _files is null ? userCode : userCode.AddSyntaxTrees(_files.Trees);
        if (_complete.GetSemanticModel(tree).GetDiagnostics() is [{ } first, ..])
        {
            throw new InvalidOperationException($"The sample does not fit the SDK of these documents: {first}");
        }
    }

    /// <summary>What the generator's driver took at each edit, in milliseconds.</summary>
    public List<double> DriverTimes { get; } = [];

    /// <summary>What it took at each edit to bind the file.</summary>
    public List<double> BindingTimes { get; } = [];

    /// <summary>The SDK is generated in the project.</summary>
    public static EditedProject WithGenerator(DocumentSet documents)
    {
        SyntaxTree tree = SdkProject.Parse(UserCode.Sample(0), UserCode.SamplePath);
        return new EditedProject(SdkProject.Compile(tree), tree, SdkProject.CreateDriver(SdkProject.Texts(documents)));
    }

    /// <summary>The project refers to an SDK that has been compiled.</summary>
    public static EditedProject WithReference(MetadataReference sdk)
    {
        SyntaxTree tree = SdkProject.Parse(UserCode.Sample(0), UserCode.SamplePath);
        return new EditedProject(SdkProject.Compile(tree).AddReferences(sdk), tree, null);
    }

    /// <summary>The user changes a number, and the editor looks for errors in the file.</summary>
    public void Edit()
    {
        TextChange change = new(UserCode.NumberSpan, UserCode.Number(++_number));
        SyntaxTree next = _tree.WithChangedText(_tree.GetText().WithChanges(change));
        _userCode = _userCode.ReplaceSyntaxTree(_tree, next);
        if (_driver is not null)
        {
            long start = Stopwatch.GetTimestamp();
            _driver = _driver.RunGenerators(_userCode);
            bool isSame = _files!.Update(_driver) == _files;
            DriverTimes.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (!isSame)
            {
                throw new InvalidOperationException("An edit of C# changed what is generated from documents.");
            }
        }

        _complete = _complete.ReplaceSyntaxTree(_tree, next);
        _tree = next;
        long binding = Stopwatch.GetTimestamp();
        _complete.GetSemanticModel(next).GetDiagnostics();
        BindingTimes.Add(Stopwatch.GetElapsedTime(binding).TotalMilliseconds);
    }
}
