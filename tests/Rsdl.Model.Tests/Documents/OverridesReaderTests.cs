using Rsdl.Model.Documents;
using Xunit;

namespace Rsdl.Model.Tests.Documents;

public class OverridesReaderTests
{
    [Fact]
    public void A_document_is_read_completely()
    {
        ParsedDocument document = Read(SampleDocuments.Overrides);

        OverridesDocument expected = new(
            "o.xml",
            new([
                new BindingOverride("VM", "status.state", "vm_states", At(4, 4)),
                new BindingOverride("VM", "type", null, At(5, 4)),
            ]),
            new([
                new ListOverride(
                    "vm_types", "VmPurpose", new([new ValueOverride("desktop", "Desk"), new ValueOverride("server", null)]), At(6, 4)),
                new ListOverride("disk_formats", "Format", default, At(10, 4)),
                new ListOverride("colours", null, new([new ValueOverride("red", null)]), At(11, 4)),
            ]),
            new([new NameOverride("VM", null, "Machine", At(12, 4)), new NameOverride("VM", "os", "System", At(13, 4))]),
            default);
        Assert.Equal(new ParsedDocument("o.xml", DocumentKind.Overrides, null, null, null, expected, default), document);
    }

    [Theory]
    [InlineData("<binding member='a' list='b'/>", "Element 'binding' without 'type' was ignored", 4)]
    [InlineData("<binding type='' member='a' list='b'/>", "Element 'binding' without 'type' was ignored", 4)]
    [InlineData("<binding type='A' list='b'/>", "Element 'binding' without 'member' was ignored", 4)]
    [InlineData("<binding type='A' member='a'/>", "Element 'binding' without 'list' was ignored", 4)]
    [InlineData("<list as='B'/>", "Element 'list' without 'name' was ignored", 4)]
    [InlineData("<type as='B'/>", "Element 'type' without 'name' was ignored", 4)]
    [InlineData("<type name='A'/>", "Element 'type' without 'as' was ignored", 4)]
    [InlineData("<type name='A' as='1st'/>", "'1st' is no C# name; it was ignored", 18)]
    [InlineData("<type name='A' as='class'/>", "'class' is no C# name; it was ignored", 18)]
    [InlineData("<member name='a' as='B'/>", "Element 'member' without 'type' was ignored", 4)]
    [InlineData("<member type='A' as='B'/>", "Element 'member' without 'name' was ignored", 4)]
    [InlineData("<member type='A' name='a'/>", "Element 'member' without 'as' was ignored", 4)]
    [InlineData("<member type='A' name='a' as='b c'/>", "'b c' is no C# name; it was ignored", 29)]
    [InlineData("<bindings/>", "Element 'bindings' in 'overrides' is not understood and was ignored", 4)]
    [InlineData("<x:type xmlns:x='urn:x' name='A' as='B'/>", "Element 'x:type' in 'overrides' is not understood and was ignored", 4)]
    public void What_cannot_be_used_is_reported_and_left_out(string wrong, string message, int column) => Assert.Equal(
        new OverridesDocument("o.xml", default, default, default, new([Problem(message, 2, column)])),
        Read($"<overrides>\n  {wrong}</overrides>").Overrides);

    [Theory]
    [InlineData("<list name='l' as='a-b'><value>v</value></list>", "'a-b' is no C# name; it was ignored", 18)]
    [InlineData("<list name='l'><value>v</value><value as='x'> </value></list>", "A value without text was ignored", 35)]
    [InlineData("<list name='l'><value as='2'>v</value></list>", "'2' is no C# name; it was ignored", 25)]
    [InlineData("<list name='l'><value>v</value><item>w</item></list>", "Element 'item' in 'list' is not understood and was ignored", 35)]
    [InlineData("<list name='l' open='true'><value>v</value></list>", "Attribute 'open' of 'list' is not understood and was ignored", 18)]
    [InlineData(
        "<list name='l'><value level='3'>v</value></list>", "Attribute 'level' of 'value' is not understood and was ignored", 25)]
    [InlineData("<list name='l'>x<value>v</value></list>", "Text directly in 'list' is not understood and was ignored", 18)]
    public void A_list_keeps_what_can_be_used(string list, string message, int column) => Assert.Equal(
        new OverridesDocument(
            "o.xml",
            default,
            new([new ListOverride("l", null, new([new ValueOverride("v", null)]), At(2, 4))]),
            default,
            new([Problem(message, 2, column)])),
        Read($"<overrides>\n  {list}</overrides>").Overrides);

    [Theory]
    [InlineData("<binding type='A' member='a' list='b' more='c'/>", "Attribute 'more' of 'binding' is not understood and was ignored", 41)]
    [InlineData("<binding type='A' member='a' list='b'><x/></binding>", "Element 'x' in 'binding' is not understood and was ignored", 42)]
    public void A_binding_keeps_what_can_be_used(string binding, string message, int column) => Assert.Equal(
        new OverridesDocument(
            "o.xml", new([new BindingOverride("A", "a", "b", At(2, 4))]), default, default, new([Problem(message, 2, column)])),
        Read($"<overrides>\n  {binding}</overrides>").Overrides);

    [Theory]
    [InlineData("<type name='A' as='B' type='C'/>", null, "Attribute 'type' of 'type' is not understood and was ignored", 25)]
    [InlineData("<member type='A' name='a' as='B'><x/></member>", "a", "Element 'x' in 'member' is not understood and was ignored", 37)]
    public void A_name_keeps_what_can_be_used(string name, string? member, string message, int column) => Assert.Equal(
        new OverridesDocument(
            "o.xml", default, default, new([new NameOverride("A", member, "B", At(2, 4))]), new([Problem(message, 2, column)])),
        Read($"<overrides>\n  {name}</overrides>").Overrides);

    private static SourcePlace At(int line, int column) => new("o.xml", line, column);

    private static Problem Problem(string message, int line, int column) =>
        new(ProblemKind.UnsupportedContent, message, At(line, column));

    private static ParsedDocument Read(string text) => DocumentReader.Read("o.xml", text, default);
}
