using System;
using System.IO;
using System.Text;
using Rhev.Sdk;
using Rhev.Sdk.Models;
using Rsdl.Benchmarks.Peers;

namespace Rsdl.Benchmarks.Writing;

/// <summary>The ways to write one request, each from an object that is there already.</summary>
internal sealed class WriteContenders
{
    private readonly Vm _entity = CreateRequest.Entity();
    private readonly PlainXml _plain = new(PlainAssembly.Class("Vm"));
    private readonly object _plainRequest;

    /// <summary>Prepares the contenders, and checks that they write the same.</summary>
    /// <exception cref="InvalidOperationException">They do not.</exception>
    public WriteContenders()
    {
        _plainRequest = _plain.Read(Sdk());
        string request = Encoding.UTF8.GetString(Sdk());
        if (TextOf(Serializer()) != request || TextOf(CreateRequest.WriteByHand()) != request)
        {
            throw new InvalidOperationException("The contenders do not write the same request.");
        }
    }

    /// <summary>Our SDK.</summary>
    public byte[] Sdk() => ApiDocument.ToUtf8(_entity);

    /// <summary><c>XmlSerializer</c>.</summary>
    public MemoryStream Serializer() => _plain.Write(_plainRequest);

    // XmlWriter ends an empty element with a blank, which means the same.
    private static string TextOf(MemoryStream written) =>
        Encoding.UTF8.GetString(written.ToArray()).Replace(" />", "/>", StringComparison.Ordinal);
}
