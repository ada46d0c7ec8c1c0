using System;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Rhev.Sdk;
using Models = Rhev.Sdk.Models;
using Rsdl.Benchmarks.Payloads;
using Rsdl.Benchmarks.Peers;
using Rsdl.Runtime;
using Rsdl.Runtime.Xml;

namespace Rsdl.Benchmarks.Reading;

/// <summary>The ways to read one document. All start from the same bytes.</summary>
internal sealed class ReadContenders
{
    private readonly byte[] _utf8;
    private readonly PlainXml _plain;

    /// <summary>Prepares the contenders, and checks that those that build something build all of it.</summary>
    /// <exception cref="InvalidOperationException">A contender loses something.</exception>
    public ReadContenders(Payload payload)
    {
        _utf8 = payload.Utf8;
        _plain = new PlainXml(PlainAssembly.Class(payload.PlainClass));
        _plain.RequireComplete(_utf8);
        _plain.RequireComplete(ApiDocument.ToUtf8(Sdk()));
        if (Scan() != Tokens())
        {
            throw new InvalidOperationException($"The two tokenizers do not see the same in '{payload.Name}'.");
        }
    }

    /// <summary>Our SDK: a typed entity.</summary>
    public Entity Sdk() => ApiDocument.Parse(_utf8);

    /// <summary>Our SDK, and a look at the links of every resource, which are made when they are first asked for.</summary>
    public int SdkWithLinks() => Sdk() switch
    {
        Models.Vm vm => CountLinks(vm, vm.Actions),
        Models.Vms vms => vms.Sum(vm => CountLinks(vm, vm.Actions)),
        Models.Hosts hosts => hosts.Sum(host => CountLinks(host, host.Actions)),
        Entity other => throw new InvalidOperationException($"Nobody knows where a '{other}' has links."),
    };

    /// <summary><c>XmlSerializer</c>: an object of a plain class.</summary>
    public object Serializer() => _plain.Read(_utf8);

    /// <summary><c>XDocument</c>: an untyped tree.</summary>
    public XDocument Document()
    {
        using MemoryStream stream = new(_utf8, writable: false);
        return XDocument.Load(stream);
    }

    /// <summary><c>XmlReader</c> over everything, building nothing: what any reader on top of it takes at least.</summary>
    /// <returns>The number of elements and attributes.</returns>
    public int Scan()
    {
        int count = 0;
        using MemoryStream stream = new(_utf8, writable: false);
        using XmlReader reader = XmlReader.Create(stream);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                count++;
                while (reader.MoveToNextAttribute())
                {
                    count++;
                }
            }
        }

        return count;
    }

    /// <summary>Our tokenizer over everything, building nothing.</summary>
    /// <returns>The number of elements and attributes.</returns>
    public int Tokens()
    {
        int count = 0;
        XmlUtf8Reader reader = new(_utf8);
        while (reader.Read())
        {
            if (reader.TokenType == XmlTokenType.StartElement)
            {
                count++;
                while (reader.ReadAttribute())
                {
                    count++;
                }
            }
        }

        return count;
    }

    private static int CountLinks(Models.BaseResource resource, Models.Actions? actions) => resource.Links.Count + (actions?.Count ?? 0);
}
