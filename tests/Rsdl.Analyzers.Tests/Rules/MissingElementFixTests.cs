using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Rsdl.Analyzers.Rules;
using Rsdl.CodeFixes;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>The fix of RSDL1003: what is added compiles, and stays reported until it is filled in.</summary>
public sealed class MissingElementFixTests : RuleTest<Only<MissingElementRule>, MissingElementFix>
{
    [Theory]
    [InlineData("api.Tags.AddAsync({|RSDL1003:new Tag()|})", "api.Tags.AddAsync({|RSDL1003:new Tag() { Name = default! }|})")]
    [InlineData("api.Tags.AddAsync({|RSDL1003:new()|})", "api.Tags.AddAsync({|RSDL1003:new() { Name = default! }|})")]
    [InlineData("api.Tags.AddAsync({|RSDL1003:new Tag {}|})", "api.Tags.AddAsync({|RSDL1003:new Tag { Name = default! }|})")]
    [InlineData("api.Tags.AddAsync({|RSDL1003:new Tag { }|})", "api.Tags.AddAsync({|RSDL1003:new Tag { Name = default! }|})")]
    [InlineData(
        "api.Tags.AddAsync({|RSDL1003:new Tag { Description = \"a\" }|})",
        "api.Tags.AddAsync({|RSDL1003:new Tag { Description = \"a\", Name = default! }|})")]
    [InlineData(
        "api.Tags.AddAsync({|RSDL1003:new Tag { Description = \"a\", }|})",
        "api.Tags.AddAsync({|RSDL1003:new Tag { Description = \"a\", Name = default!, }|})")]
    [InlineData(
        "api.VmPools.AddAsync({|RSDL1003:new VmPool { Size = 1 }|})",
        "api.VmPools.AddAsync({|RSDL1003:new VmPool { Size = 1, Cluster = new() { Id = default! }, Name = default!, Template = new() { Id = default! } }|})")]
    [InlineData(
        "api.VmPools.AddAsync({|RSDL1003:new VmPool { Cluster = new(), Name = \"a\", Template = new() { Comment = \"b\" } }|})",
        "api.VmPools.AddAsync({|RSDL1003:new VmPool { Cluster = new() { Id = default! }, Name = \"a\", Template = new() { Comment = \"b\", Id = default! } }|})")]
    [InlineData(
        "api.VmPools.AddAsync({|RSDL1003:new VmPool { Cluster = { Comment = \"c\" }, Name = null, Template = new() { Id = \"b\" } }|})",
        "api.VmPools.AddAsync({|RSDL1003:new VmPool { Cluster = { Comment = \"c\", Id = default! }, Name = null, Template = new() { Id = \"b\" } }|})")]
    [InlineData(
        "api.Disks.AddAsync({|RSDL1003:new Disk()|})",
        "api.Disks.AddAsync({|RSDL1003:new Disk() { Size = default!, StorageDomains = new() { new StorageDomain { Id = default! } } }|})")]
    [InlineData(
        "api.StorageDomains.AddAsync({|RSDL1003:new StorageDomain { Name = \"a\", Storage = new() { Type = StorageType.Nfs } }|})",
        "api.StorageDomains.AddAsync({|RSDL1003:new StorageDomain { Name = \"a\", Storage = new() { Type = StorageType.Nfs, Path = default! }, "
            + "Host = new() { Id = default! }, Type = default! }|})")]
    public Task Placeholders_are_added_in_the_order_of_the_signature(string before, string after) =>
        FillsAsync(Body($"await {before};"), Body($"await {after};"));

    [Theory]
    [InlineData(
        "var t = new Tag(); t.Description = \"a\"; await api.Tags.AddAsync({|RSDL1003:t|}); await api.Tags.AddAsync({|RSDL1003:t|});",
        "var t = new Tag() { Name = default! }; t.Description = \"a\"; await api.Tags.AddAsync({|RSDL1003:t|}); "
            + "await api.Tags.AddAsync({|RSDL1003:t|});")]
    [InlineData(
        "VmPool p = new() { Name = \"a\" }; p.Cluster = new(); await api.VmPools.AddAsync({|RSDL1003:p|});",
        "VmPool p = new() { Name = \"a\", Template = new() { Id = default! } }; p.Cluster = new(); "
            + "await api.VmPools.AddAsync({|RSDL1003:p|});")]
    [InlineData(
        "await api.Tags.AddAsync({|RSDL1003:new Tag()|}); await api.Jobs.AddAsync({|RSDL1003:new Job { AutoCleared = true }|});",
        "await api.Tags.AddAsync({|RSDL1003:new Tag() { Name = default! }|}); "
            + "await api.Jobs.AddAsync({|RSDL1003:new Job { AutoCleared = true, Description = default! }|});")]
    public Task Where_the_object_is_made_and_all_at_once(string before, string after) => FillsAsync(Body(before), Body(after));

    [Fact]
    public Task Members_on_lines_get_lines_and_comments_stay() => FillsAsync(
        Body("""
            await api.VmPools.AddAsync({|RSDL1003:new VmPool
            {
                // How many.
                Size = 2, // two
                Comment = "a" // Why.
            }|}); // Later.
            await api.Tags.AddAsync({|RSDL1003:new Tag
            {
                Description = "a",
            }|});
            await api.Tags.AddAsync({|RSDL1003:new Tag
            {
            }|});
            """),
        Body("""
            await api.VmPools.AddAsync({|RSDL1003:new VmPool
            {
                // How many.
                Size = 2, // two
                Comment = "a", // Why.
                Cluster = new() { Id = default! },
                Name = default!,
                Template = new() { Id = default! }
            }|}); // Later.
            await api.Tags.AddAsync({|RSDL1003:new Tag
            {
                Description = "a",
                Name = default!,
            }|});
            await api.Tags.AddAsync({|RSDL1003:new Tag
            {
                Name = default!
            }|});
            """));

    [Theory]
    [InlineData(
        "api.VmPools.AddAsync({|RSDL1003:new VmPool { Name = \"a\", Template = new() { Id = \"b\" } }|})",
        "api.VmPools.AddAsync({|RSDL1003:new VmPool { Name = \"a\", Template = new() { Id = \"b\" }, Cluster = new() { Name = default! } }|})")]
    [InlineData(
        "api.Disks.AddAsync({|RSDL1003:new Disk { Size = 1 }|})",
        "api.Disks.AddAsync({|RSDL1003:new Disk { Size = 1, StorageDomains = new() { new StorageDomain { Name = default! } } }|})")]
    public Task The_second_action_takes_the_alternative(string before, string after) =>
        FillsAsync(Body($"await {before};"), Body($"await {after};"), 1, "Add required elements, 'name' instead of 'id'");

    [Theory]
    [InlineData("await api.Tags.AddAsync({|RSDL1003:new Tag { Name = null }|});")]
    [InlineData("await api.Disks.AddAsync({|RSDL1003:new Disk { Size = 1, StorageDomains = [new()] }|});")]
    [InlineData("await api.Disks.AddAsync({|RSDL1003:new Disk { Size = 1, StorageDomains = [] }|});")]
    [InlineData("await api.Tags.AddAsync({|RSDL1003:flag ? new Tag() : new Tag()|});")]
    [InlineData("Tag t; if (flag) { t = new(); } else { t = new(); } await api.Tags.AddAsync({|RSDL1003:t|});")]
    [InlineData("var t = new Tag(); t.Name = null; await api.Tags.AddAsync({|RSDL1003:t|});")]
    public Task Nothing_is_offered_where_there_is_something_else(string statements) => FixesAsync(Body(statements), Body(statements));

    private static Task FillsAsync(string before, string after, int index = 0, string title = "Add required elements") =>
        FixesAsync(before, after, test =>
        {
            // Placeholders are not sent: what is missing stays reported.
            test.FixedState.MarkupHandling = MarkupMode.Allow;
            test.CodeActionIndex = index;
            test.CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title);
            test.CodeActionEquivalenceKey = index == 0 ? "Add required elements" : "Add required elements by alternatives";
        });

    [Theory]
    [InlineData(
        MissingElementFix.First,
        "await api.Tags.AddAsync({|RSDL1003:new Tag() { Name = default! }|});"
            + " await api.Tags.AddAsync({|RSDL1003:new Tag { Comment = \"a\", Name = default! }|});")]
    public Task All_of_a_document_a_project_and_a_solution_go_at_once(string key, string after) => FixesEverywhereAsync(
        "await api.Tags.AddAsync({|RSDL1003:new Tag()|}); await api.Tags.AddAsync({|RSDL1003:new Tag { Comment = \"a\" }|});",
        after,
        places: 2,
        key);
}
