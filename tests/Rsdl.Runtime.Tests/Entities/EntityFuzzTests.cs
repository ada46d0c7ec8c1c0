using System;
using System.Linq;
using System.Text;
using Rsdl.Runtime.Tests.Entities.Sample;
using Xunit;
using static Rsdl.Runtime.Tests.Entities.SampleXml;

namespace Rsdl.Runtime.Tests.Entities;

public class EntityFuzzTests
{
    private const int DocumentsPerSeed = 400;
    private static readonly string[] Values =
    [
        "true", "false", "TRUE", "1", "01", "5", " 5 ", "-3", "1.50", "1e3", "x", "a &amp; b", "&#13;&#10;", "<![CDATA[<raw> & ]]>",
        "tr<!-- c -->ue", "&#x1F600;", "2013-08-01T10:00:00Z", "2013-08-01T10:00:00.000+02:00", "9223372036854775808", "é\u4e2d",
    ];

    private static readonly string[] Dirt = ["odd", "xy", "p:odd", "disk", "name", "boot", "memory", "level"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_documents_survive(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < DocumentsPerSeed; i++)
        {
            var xml = new StringBuilder();
            AppendElement(xml, random, "vm", Vm.Schema, depth: 0);
            string document = xml.ToString();
            Vm vm = ReadVm(document);

            string written = Write(vm);
            Vm again = ReadVm(written);
            Vm clone = EntityOperations.Clone(vm);

            Assert.Equal(XmlFacts.Of(document), XmlFacts.Of(written));
            Assert.Equal(written, Write(again));
            Assert.Equal(written, Write(clone));
            Assert.True(EntityOperations.ContentEquals(vm, again), document);
            Assert.Null(EntityOperations.Difference(vm, clone));
        }
    }

    private static void AppendElement(StringBuilder xml, Random random, string name, EntityType? type, int depth)
    {
        xml.Append('<').Append(name);
        if (depth == 0)
        {
            xml.Append(" xmlns:p='urn:p'");
        }

        string[] known = [.. type?.Members.Where(member => member.IsAttribute).Select(member => member.Name) ?? []];
        foreach (string attribute in known.Concat(["odd", "p:odd", "name"]).Where(_ => random.Next(4) == 0))
        {
            string value = Pick(random, Values);
            xml.Append($" {attribute}='{(value.Contains('<', StringComparison.Ordinal) ? "&quot;" : value)}'");
        }

        int form = random.Next(10);
        if (form == 0)
        {
            xml.Append("/>");
            return;
        }

        xml.Append('>');
        if (form == 1 || type is null)
        {
            xml.Append(Pick(random, Values));
        }
        else
        {
            AppendContent(xml, random, type, depth);
        }

        xml.Append("</").Append(name).Append('>');
    }

    private static void AppendContent(StringBuilder xml, Random random, EntityType type, int depth)
    {
        EntityMember[] elements = [.. type.Members.Where(member => !member.IsAttribute && !member.IsText)];
        bool inOrder = random.Next(2) == 0;
        for (int i = 0; i < elements.Length; i++)
        {
            EntityMember member = inOrder ? elements[i] : Pick(random, elements);
            int most = member.IsItem || member.IsRepeated ? 4 : random.Next(20) == 0 ? 3 : 2;
            int times = random.Next(2) == 0 || depth > 4 ? 0 : random.Next(most);
            for (int j = 0; j < times; j++)
            {
                // White space only before an element: alone in a complex element it is dropped, which the facts would tell.
                xml.Append(random.Next(4) == 0 ? "\n  " : "");
                if (member.TypeName is not null || random.Next(8) == 0)
                {
                    AppendElement(xml, random, member.Name, SampleTypes.All.Find(member.TypeName ?? "VM"), depth + 1);
                }
                else
                {
                    xml.Append($"<{member.Name}>{Pick(random, Values)}</{member.Name}>");
                }
            }

            xml.Append(random.Next(12) switch { 1 => Pick(random, Values), 2 => "<!-- c -->", _ => "" });
            if (random.Next(12) == 0)
            {
                AppendElement(xml, random, Pick(random, Dirt), random.Next(2) == 0 ? null : type, depth + 3);
            }
        }
    }

    private static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];
}
