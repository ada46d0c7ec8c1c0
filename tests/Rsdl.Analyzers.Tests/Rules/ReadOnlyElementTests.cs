using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Rsdl.Analyzers.Rules;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>RSDL1002.</summary>
public sealed class ReadOnlyElementTests : RuleTest<ReadOnlyElementAnalyzer, EmptyCodeFixProvider>
{
    [Fact]
    public Task A_read_only_element_in_an_initializer_is_reported() =>
        ReportsAsync(Body("await api.Vms.AddAsync(new Vm { Name = \"a\", {|RSDL1002:StartTime|} = DateTimeOffset.UnixEpoch });"));
}
