using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Rsdl.Analyzers.Rules;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>
/// RSDL1005. In the SDK, <c>CpuMode</c> begins with 3.2, <c>StorageType.GlusterFs</c> with 3.3; <c>Alom</c> ends with 3.1.
/// </summary>
public sealed class ValueOutsideLevelTests : RuleTest<ValueOutsideLevelAnalyzer, EmptyCodeFixProvider>
{
    private const string Helpers = """

        internal sealed class Helpers(CpuMode mode = CpuMode.Custom)
        {
            public CpuMode Mode { get; } = mode;
            public static void Take(CpuMode mode) => mode.ToString();
            public static void TakeOpen(OpenEnum<CpuMode>? mode) => mode.ToString();
            public static void TakeAny(object mode) => mode.ToString();
            public static void TakeText(string text) => text.ToString();
            public static void TakeValue<T>(T value) => value?.ToString();
            public static bool IsFast(CpuMode mode) => mode == CpuMode.HostPassthrough;
        }

        internal sealed class TestOptions : OperationOptions
        {
            public CpuMode? Mode { get; set; }
        }
        """;

    [Theory]
    [InlineData("Cpu cpu = new() { Mode = {|RSDL1005:CpuMode.Custom|} };")]
    [InlineData("Cpu cpu = new(); cpu.Mode = {|RSDL1005:CpuMode.Custom|};")]
    [InlineData("Cpu cpu = new(); cpu.Mode ??= {|RSDL1005:CpuMode.Custom|};")]
    [InlineData("Cpu cpu = new(); cpu.Mode = (OpenEnum<CpuMode>?){|RSDL1005:CpuMode.Custom|};")]
    [InlineData("Cpu cpu = new(); cpu.Mode = flag ? {|RSDL1005:CpuMode.Custom|} : {|RSDL1005:CpuMode.HostModel|};")]
    [InlineData("Cpu cpu = new(); cpu.Mode = cpu.Mode ?? {|RSDL1005:CpuMode.Custom|};")]
    [InlineData("Cpu cpu = new(); cpu.Mode = flag switch { true => {|RSDL1005:CpuMode.Custom|}, _ => cpu.Mode };")]
    [InlineData("await api.Vms.AddAsync(new Vm { Cpu = new() { Mode = {|RSDL1005:CpuMode.Custom|} } });")]
    [InlineData("await vm.UpdateAsync(v => v.Cpu!.Mode = {|RSDL1005:CpuMode.Custom|});")]
    [InlineData("Network network = new() { Usages = new() { {|RSDL1005:Usage.Vm|} } };")]
    [InlineData("Network network = new() { Usages = { {|RSDL1005:Usage.Vm|} } };")]
    [InlineData("Network network = new() { Usages = [{|RSDL1005:Usage.Vm|}] };")]
    [InlineData("Network network = new() { Usages = new() }; network.Usages.Add({|RSDL1005:Usage.Vm|});")]
    [InlineData("Network network = new() { Usages = new() }; network.Usages.Insert(0, {|RSDL1005:Usage.Vm|});")]
    [InlineData("Network network = new() { Usages = new() }; network.Usages[0] = {|RSDL1005:Usage.Vm|};")]
    [InlineData("Vm v = new() { Os = new() { Type = {|RSDL1005:OsTypeNames.Ubuntu12_04|} } };")]
    [InlineData("TestOptions options = new() { Mode = {|RSDL1005:CpuMode.Custom|} };")]
    [InlineData("Helpers.Take({|RSDL1005:CpuMode.Custom|});")]
    [InlineData("Helpers.TakeOpen(mode: {|RSDL1005:CpuMode.Custom|});")]
    [InlineData("_ = new Helpers({|RSDL1005:CpuMode.Custom|});")]
    [InlineData("Storage storage = new() { Type = {|RSDL1005:StorageType.GlusterFs|} };")]
    public Task A_value_that_the_level_does_not_have_is_reported_where_it_is_used(string statements) => ReportsAsync(statements, "3.0");

    [Theory]
    [InlineData("if (vm.Data!.Cpu!.Mode == CpuMode.Custom || CpuMode.Custom != vm.Data.Cpu.Mode) { }")]
    [InlineData("if (vm.Data!.Cpu!.Mode is { Known: CpuMode.Custom or CpuMode.HostModel }) { }")]
    [InlineData("switch (vm.Data!.Cpu!.Mode?.Known) { case CpuMode.Custom: break; }")]
    [InlineData("string text = vm.Data!.Cpu!.Mode?.Known switch { CpuMode.Custom => \"a\", _ => \"b\" };")]
    [InlineData("if (vm.Data!.Cpu!.Mode.Equals(CpuMode.Custom)) { }")]
    [InlineData("if (new[] { CpuMode.Custom }.Contains(CpuMode.HostModel)) { }")]
    [InlineData("HashSet<CpuMode> fast = [CpuMode.Custom]; fast.Add(CpuMode.HostModel);")]
    [InlineData("Dictionary<CpuMode, string> names = new() { [CpuMode.Custom] = \"a\" }; names.Add(CpuMode.HostModel, \"b\");")]
    [InlineData("if (Helpers.IsFast(CpuMode.Custom)) { }")]
    [InlineData("Helpers.TakeAny(CpuMode.Custom); Helpers.TakeValue(CpuMode.Custom); Helpers.TakeText(OsTypeNames.Ubuntu12_04);")]
    [InlineData("CpuMode wanted = CpuMode.Custom; const string os = OsTypeNames.Ubuntu12_04;")]
    [InlineData("string name = nameof(CpuMode.Custom) + CpuMode.Custom.ToString();")]
    [InlineData("Vm v = new() { Name = CpuMode.Custom == CpuMode.HostModel ? \"a\" : \"b\" };")]
    [InlineData("Storage storage = new() { Type = StorageType.Nfs };")]
    [InlineData("Cpu cpu = new() { Mode = CpuMode.Unrecognized };")]
    [InlineData("Cpu cpu = new() { Mode = OpenEnum<CpuMode>.FromWire(\"custom\") };")]
    public Task Reading_values_that_the_level_has_and_what_goes_elsewhere_are_not(string statements) => ReportsAsync(statements, "3.0");

    [Theory]
    [InlineData("3.1", "{|RSDL1005:CpuMode.Custom|}", "PowerManagerNames.Alom")]
    [InlineData("3.2", "CpuMode.Custom", "{|RSDL1005:PowerManagerNames.Alom|}")]
    [InlineData(" 3.3 ", "CpuMode.Custom", "{|RSDL1005:PowerManagerNames.Alom|}")]
    [InlineData("2.2", "CpuMode.Custom", "PowerManagerNames.Alom")]
    [InlineData("3.10", "CpuMode.Custom", "PowerManagerNames.Alom")]
    [InlineData("", "CpuMode.Custom", "PowerManagerNames.Alom")]
    [InlineData(null, "CpuMode.Custom", "PowerManagerNames.Alom")]
    public Task Only_levels_that_the_SDK_knows_are_checked(string? level, string mode, string manager) =>
        ReportsAsync($"Cpu cpu = new() {{ Mode = {mode} }}; PowerManagement power = new() {{ Type = {manager} }};", level);

    [Theory]
    [InlineData("Cpu cpu = new() { Mode = {|#0:CpuMode.Custom|} };", "3.1", "Custom", "CpuMode", "3.2, 3.3")]
    [InlineData("PowerManagement power = new() { Type = {|#0:PowerManagerNames.Alom|} };", "3.2", "Alom", "PowerManagerNames", "3.0, 3.1")]
    public Task The_message_names_value_list_and_levels(string statements, string level, string value, string list, string levels)
    {
        var test = CreateTest(Source(statements));
        AddProperty(test, level);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(ValueOutsideLevelAnalyzer.Rule).WithLocation(0)
            .WithArguments(value, list, levels, level)
            .WithMessage($"The value '{value}' of {list} is in the compatibility levels {levels} only, not in {level}"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("3")]
    [InlineData("3.x")]
    [InlineData("3.3.0")]
    [InlineData("-3.3")]
    [InlineData("rhev-3.3")]
    public Task A_malformed_level_is_told_once(string level)
    {
        var test = CreateTest(Source("Cpu cpu = new() { Mode = CpuMode.Custom };"));
        test.TestState.Sources.Add("internal sealed class Other { }");
        AddProperty(test, level);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(ValueOutsideLevelAnalyzer.MalformedLevel).WithArguments(level).WithMessage(
            $"'{level}' is no compatibility level, so values are not checked: RsdlCompatibilityLevel or rsdl_compatibility_level is to be "
                + "a level such as '3.3'"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("Cpu cpu = new() { Mode = CpuMode.Custom };", "3.1", "3.2")]
    [InlineData("Cpu cpu = new() { Mode = {|RSDL1005:CpuMode.Custom|} };", "3.2", "3.1")]
    [InlineData("Cpu cpu = new() { Mode = {|RSDL1005:CpuMode.Custom|} };", null, "3.1")]
    public Task A_file_may_have_a_level_of_its_own(string statements, string? property, string key)
    {
        var test = CreateTest(Source(statements));
        AddProperty(test, property);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\nrsdl_compatibility_level = {key}\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task A_malformed_level_of_a_file_is_told_once()
    {
        var test = CreateTest(Source("Cpu cpu = new() { Mode = CpuMode.Custom };"));
        AddProperty(test, "3.0");
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nrsdl_compatibility_level = new\n"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(ValueOutsideLevelAnalyzer.MalformedLevel).WithArguments("new"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("// <auto-generated/>\n", "")]
    [InlineData("", "[System.CodeDom.Compiler.GeneratedCode(\"a\", \"1\")]")]
    public Task Generated_code_is_left_alone(string start, string attribute)
    {
        var test = CreateTest(start + Members($$"""
            {{attribute}}
            private static Cpu Make() => new() { Mode = CpuMode.Custom };
            """));
        AddProperty(test, "3.0");
        return test.RunAsync();
    }

    private static Task ReportsAsync(string statements, string? level)
    {
        var test = CreateTest(Source(statements));
        AddProperty(test, level);
        return test.RunAsync();
    }

    /// <summary>Markup is of the first of the rule's two messages.</summary>
    private static CSharpCodeFixTest<ValueOutsideLevelAnalyzer, EmptyCodeFixProvider, DefaultVerifier> CreateTest(string source)
    {
        var test = Create(source);
        test.MarkupOptions = MarkupOptions.UseFirstDescriptor;
        return test;
    }

    private static string Source(string statements) =>
        "#pragma warning disable CS0219, CS8670 // Values are not used; lists are not there.\n" + Body(statements) + Helpers;

    private static void AddProperty(CSharpCodeFixTest<ValueOutsideLevelAnalyzer, EmptyCodeFixProvider, DefaultVerifier> test, string? level)
    {
        if (level is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(
                ("/.globalconfig", $"is_global = true\nbuild_property.RsdlCompatibilityLevel = {level}\n"));
        }
    }
}
