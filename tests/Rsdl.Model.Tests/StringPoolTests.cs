using System.Linq;
using Rsdl.Model.Documents;
using Xunit;

namespace Rsdl.Model.Tests;

public class StringPoolTests
{
    [Fact]
    public void Equal_strings_become_the_first_of_them()
    {
        var pool = new StringPool();
        string first = new(['v', 'm']);
        string second = new(['v', 'm']);
        Assert.NotSame(first, second);

        Assert.Same(first, pool.Share(first));
        Assert.Same(first, pool.Share(second));
        Assert.Same(first, pool.Share("vm"));
        Assert.Same(first, pool.Share(first));
    }

    [Fact]
    public void Strings_that_differ_stay_what_they_are()
    {
        string[] texts = ["", " ", "vm", "VM", "Vm", "vm ", "v\u00ADm", "\u00E9", "e\u0301", "stra\u00DFe", "strasse", "\0"];
        var pool = new StringPool();

        Assert.Equal(texts, texts.Select(pool.Share));
        Assert.Equal(texts, texts.Select(text => pool.Share(new string(text.AsEnumerable().ToArray()))));
        Assert.All(texts, text => Assert.Same(text, pool.Share(new string(text.AsEnumerable().ToArray()))));
    }

    [Fact]
    public void Pools_do_not_know_each_other()
    {
        string text = new(['a']);
        string other = new(['a']);

        Assert.Same(text, new StringPool().Share(text));
        Assert.Same(other, new StringPool().Share(other));
    }

    [Fact]
    public void A_document_has_each_of_its_names_once()
    {
        const string Text = """
            <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>
              <xs:complexType name='A'><xs:sequence>
                <xs:element name='name' type='xs:string'/><xs:element name='size' type='xs:string'/>
              </xs:sequence></xs:complexType>
              <xs:complexType name='B'><xs:sequence><xs:element name=' name ' type='xs:string'/></xs:sequence></xs:complexType>
            </xs:schema>
            """;
        SchemaDocument schema = DocumentReader.Read("api.xsd", Text, default).Schema!;

        SchemaParticle[] particles = [.. schema.Types.SelectMany(type => type.Particles)];

        Assert.Equal(["name", "size", "name"], particles.Select(particle => particle.Name));
        Assert.Same(particles[0].Name, particles[2].Name);
    }
}
