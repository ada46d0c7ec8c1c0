using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Rsdl.Model;
using Rsdl.Model.Documents;
using Xunit;

namespace Rsdl.Generator.Tests.Pipeline;

public sealed class ObjectGraphTests
{
    [Fact]
    public void No_value_of_a_step_keeps_a_compilation_or_a_text_alive()
    {
        // The missing type and the unusable name make diagnostics, which must be data as well.
        string schema = SmallDocuments.Schema.With("type=\"GracePeriod\"", "type=\"Missing\"");
        GeneratorProject project = GeneratorProject.Of(SmallDocuments.Rsdl, schema) with
        {
            Options = new TestOptions(("RsdlNamespace", "1")),
        };
        GeneratorRunResult result = project.Run();
        string[] steps = [.. typeof(TrackingNames).GetFields().Select(field => (string)field.GetRawConstantValue()!)];
        List<object> visited = [];
        foreach (string step in steps.Where(step => step != TrackingNames.Inputs))
        {
            foreach ((object value, _) in result.TrackedSteps[step].SelectMany(run => run.Outputs))
            {
                foreach ((string path, object reached) in ObjectGraph.Walk(value))
                {
                    visited.Add(reached);
                    Assert.False(IsForbidden(reached), $"{step}: {path} is a {reached.GetType()}");
                }
            }
        }

        Assert.Contains(visited, value => value is SchemaParticle);
        Assert.Contains(visited, value => value is SourcePlace { Line: > 0 });
        Assert.Contains(visited, value => value is DiagnosticDescriptor);
        Assert.All(
            result.TrackedSteps[TrackingNames.Inputs].SelectMany(run => run.Outputs),
            output => Assert.Equal("DocumentInput", output.Value.GetType().Name));
    }

    [Fact]
    public void The_walk_finds_what_is_hidden_deep_inside()
    {
        object hidden = new[] { new KeyValuePair<string, object?>("text", new List<object> { SourceText.From("x") }) };
        Assert.Single(ObjectGraph.Walk(hidden), reached => IsForbidden(reached.Value));
        Assert.DoesNotContain(ObjectGraph.Walk("text"), reached => IsForbidden(reached.Value));
    }

    private static bool IsForbidden(object value) =>
        value is ISymbol or Compilation or SyntaxNode or SyntaxTree or Location or Diagnostic or AdditionalText or SourceText or XObject;
}
