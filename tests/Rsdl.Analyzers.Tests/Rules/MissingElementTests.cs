using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Rsdl.Analyzers.Rules;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>RSDL1003: what an addition lacks, made in place.</summary>
public sealed class MissingElementTests : RuleTest<Only<MissingElementRule>, EmptyCodeFixProvider>
{
    [Theory]
    [InlineData("await api.Tags.AddAsync({|RSDL1003:new Tag { Description = \"a\" }|});")]
    [InlineData("await api.Tags.AddAsync({|RSDL1003:new()|});")]
    [InlineData("await api.Tags.AddAsync({|RSDL1003:(Tag)new Tag()!|});")]
    [InlineData("await api.Tags.AddAsync(options: null, entity: {|RSDL1003:new Tag()|});")]
    [InlineData("await api.Tags.AddAsync({|RSDL1003:new Tag { Name = null }|});")]
    [InlineData("await api.Tags.AddAsync({|RSDL1003:new Tag { Name = default! }|});")]
    [InlineData("await api.Tags.AddAsync({|RSDL1003:flag ? new Tag() : new Tag { Description = \"a\" }|});")]
    [InlineData("await api.Jobs.AddAsync({|RSDL1003:new Job { AutoCleared = true }|});")]
    [InlineData("await api.Disks.AddAsync({|RSDL1003:new Disk { Size = default, StorageDomains = [new() { Id = \"1\" }] }|});")]
    [InlineData("await api.Disks.AddAsync({|RSDL1003:new Disk { Size = 1 }|});")]
    [InlineData("await api.Disks.AddAsync({|RSDL1003:new Disk { Size = 1, StorageDomains = [] }|});")]
    [InlineData("await api.Disks.AddAsync({|RSDL1003:new Disk { Size = 1, StorageDomains = new() }|});")]
    [InlineData("await api.Disks.AddAsync({|RSDL1003:new Disk { Size = 1, StorageDomains = new() { new StorageDomain() } }|});")]
    [InlineData("await api.Disks.AddAsync({|RSDL1003:new Disk { Size = 1, StorageDomains = { new StorageDomain() } }|});")]
    [InlineData("await api.VmPools.AddAsync({|RSDL1003:new VmPool { Name = \"a\", Cluster = new(), Template = new() { Id = \"1\" } }|});")]
    [InlineData("await api.VmPools.AddAsync({|RSDL1003:new VmPool { Name = \"a\", Cluster = null, Template = new() { Id = \"1\" } }|});")]
    [InlineData("Func<Task> later = () => api.Tags.AddAsync({|RSDL1003:new Tag()|}); await later();")]
    [InlineData("await api.Clusters[\"1\"].GlusterVolumes[\"1\"].Bricks.AddAsync({|RSDL1003:[new() { ServerId = \"1\" }]|});")]
    public Task A_required_element_that_is_missing_is_reported(string statements) => ReportsAsync(Body(statements));

    [Theory]
    [InlineData("await api.Tags.AddAsync(new Tag { Name = \"a\" });")]
    [InlineData("await api.Tags.AddAsync(new Tag { Name = vm.Path });")]
    [InlineData("await api.Tags.AddAsync(new Tag { Name = flag ? \"a\" : null });")]
    [InlineData("await api.Tags.AddAsync(flag ? new Tag { Name = \"a\" } : new Tag());")]
    [InlineData("await api.Tags.AddAsync(flag ? Make() : new Tag());")]
    [InlineData("await api.Tags.AddAsync(Make());")]
    [InlineData("await api.Tags.AddAsync(Field);")]
    [InlineData("await api.Tags.AddAsync(EntityOperations.Clone(new Tag()));")]
    [InlineData("await api.Tags.AddAsync(null!);")]
    [InlineData("await api.Tags.AddAsync(new NamedTag());")]
    [InlineData("await api.Tags.AddAsync(new NamedTag { Description = \"a\" });")]
    [InlineData("await api.VmPools.AddAsync(new VmPool { Name = \"a\", Cluster = new() { Id = \"1\" }, Template = new() { Name = \"b\" } });")]
    [InlineData("await api.VmPools.AddAsync(new VmPool { Name = \"a\", Cluster = new() { Href = \"/1\" }, Template = new() { Id = \"b\" } });")]
    [InlineData("await api.VmPools.AddAsync(new VmPool { Name = \"a\", Cluster = { Id = \"1\" }, Template = Blank() });")]
    [InlineData("await api.Disks.AddAsync(new Disk { Size = 1, StorageDomains = [new() { Id = \"1\" }, new()] });")]
    [InlineData("await api.Disks.AddAsync(new Disk { Size = 1, StorageDomains = new() { new StorageDomain { Name = \"1\" } } });")]
    [InlineData("await api.Disks.AddAsync(new Disk { Size = 1, StorageDomains = [.. Domains()] });")]
    [InlineData("await api.Disks.AddAsync(new Disk { Size = 1, StorageDomains = Domains() });")]
    [InlineData("await vm.Disks.AddAsync(new Disk { Id = \"1\" });")]
    [InlineData("await api.Vms.AddAsync(new Vm { Name = \"a\", Cluster = new() { Id = \"1\" }, Template = new() { Id = \"1\" } });")]
    [InlineData("await api.Clusters[\"1\"].Networks.AddAsync(new Network { Id = \"1\" });")]
    [InlineData("await api.Clusters[\"1\"].GlusterVolumes[\"1\"].Bricks.AddAsync([new() { ServerId = \"1\", BrickDir = \"/a\" }]);")]
    [InlineData("await api.Clusters[\"1\"].GlusterVolumes[\"1\"].Bricks.AddAsync([.. vm.Data!.Id is null ? new GlusterBricks() : []]);")]
    [InlineData("await vm.UpdateAsync(new Vm());")]
    public Task What_is_fulfilled_and_what_is_made_elsewhere_is_not(string statements) => ReportsAsync(Body(statements)
        .Replace("internal static class Program\n{", """
        internal sealed class NamedTag : Tag { public NamedTag() => Name = "a"; }

        internal static class Program
        {
            private static readonly Tag Field = new();
            private static Tag Make() => new();
            private static Template Blank() => new();
            private static StorageDomains Domains() => new();
        """, System.StringComparison.Ordinal));

    [Theory]
    [InlineData("api.Tags.AddAsync({|#0:new Tag()|})", "Tag", "TagCollection.AddAsync (POST tags)", "name", "")]
    [InlineData(
        "api.VmPools.AddAsync({|#0:new VmPool { Template = new() }|})",
        "VmPool", "VmPoolCollection.AddAsync (POST vmpools)", "cluster.id|name, name, template.id|name", "")]
    [InlineData(
        "api.Disks.AddAsync({|#0:new Disk { Size = 1, StorageDomains = [new()] }|})",
        "Disk", "DiskCollection.AddAsync (POST disks)", "storage_domains.storage_domain.id|name",
        "; of its 2 alternatives the nearest is: Creates a disk image on a storage domain")]
    [InlineData(
        "api.Vms.AddAsync({|#0:new Vm { Name = \"a\", Snapshots = [new() { Id = \"1\" }] }|})",
        "Vm", "VmCollection.AddAsync (POST vms)", "cluster.id|name, template.id|name",
        "; of its 3 alternatives the nearest is: Creates a virtual machine from a template")]
    [InlineData(
        "api.Vms.AddAsync({|#0:new Vm { Initialization = new() { Configuration = new() { Data = \"a\" } } }|})",
        "Vm", "VmCollection.AddAsync (POST vms)", "cluster.id|name, initialization.configuration.type",
        "; of its 3 alternatives the nearest is: Creates a virtual machine from a configuration, such as OVF")]
    public Task The_message_names_what_is_missing_for_the_nearest_signature(
        string call, string entity, string operation, string missing, string nearest)
    {
        var test = Create(Body($"await {call};"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(MissingElementRule.Descriptor).WithLocation(0)
            .WithArguments(entity, operation, missing, nearest)
            .WithMessage($"The {entity} lacks what {operation} requires: {missing}{nearest}")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[Signature(\"name!\", Deprecated = true)] [Signature(\"description! comment!\")]", "description, comment", 2)]
    [InlineData("[Signature(\"name! comment!\", Deprecated = true)] [Signature(\"name!\", Deprecated = true)]", "name", 2)]
    [InlineData("[Signature(\"parent parent.tag.id!\")] [Signature(\"name!\")]", null, 0)]
    [InlineData("[Signature(\"parent.tag.id!\")]", "parent.tag.id", 1)]
    [InlineData("[Signature(\"name! ]\")]", null, 0)]
    [InlineData("", null, 0)]
    public Task Deprecated_signatures_and_containers_that_are_optional(string signatures, string? missing, int count)
    {
        var test = Create(Members($$"""
            private sealed class Tags
            {
                [Operation("add", "POST", "tags")] {{signatures}}
                public Task AddAsync(Tag tag) => Task.FromResult(tag);
            }

            private static Task RunAsync(Tags tags) => tags.AddAsync({|#0:new Tag()|});
            """));
        if (missing is not null)
        {
            test.ExpectedDiagnostics.Add(new DiagnosticResult(MissingElementRule.Descriptor).WithLocation(0)
                .WithArguments("Tag", "Tags.AddAsync (POST tags)", missing, count == 1 ? "" : "; this is the nearest of its 2 alternatives")
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        }

        return test.RunAsync();
    }

    [Theory]
    [InlineData("// <auto-generated/>\n", "")]
    [InlineData("", "[System.CodeDom.Compiler.GeneratedCode(\"a\", \"1\")]")]
    public Task Generated_code_is_left_alone(string start, string attribute) => ReportsAsync(start + Members($$"""
        {{attribute}}
        private static Task RunAsync(RhevApi api) => api.Tags.AddAsync(new Tag());
        """));

    [Fact]
    public Task Initializers_of_fields_are_looked_at_too() => ReportsAsync(Members("""
        private static readonly TagCollection Tags = null!;
        private static readonly Task Add = Tags.AddAsync({|RSDL1003:new Tag()|});
        """));
}
