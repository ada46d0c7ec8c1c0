using System;
using System.Text;

namespace Rsdl.Benchmarks.Payloads;

/// <summary>A document as a Manager sends it.</summary>
/// <param name="Name">What it is, for titles.</param>
/// <param name="Utf8">The bytes.</param>
/// <param name="PlainClass">The plain class for its root element.</param>
internal sealed record Payload(string Name, byte[] Utf8, string PlainClass)
{
    private const int Indentation = 4;

    /// <summary>A list of 1,000 virtual machines.</summary>
    public static Payload Vms { get; } = new("1,000 VMs", List("vms", 1000, new VmDocument(1).Write), "Vms");

    /// <summary>A list of 50 hosts.</summary>
    public static Payload Hosts { get; } = new("50 hosts", List("hosts", 50, new HostDocument(2).Write), "Hosts");

    /// <summary>One virtual machine.</summary>
    public static Payload Vm { get; } = new("one VM", Document(new VmDocument(3).Write(0)), "Vm");

    private static byte[] List(string root, int count, Func<int, string> item)
    {
        StringBuilder content = new($"<{root}>\n");
        for (int i = 0; i < count; i++)
        {
            foreach (ReadOnlySpan<char> line in item(i).AsSpan().EnumerateLines())
            {
                content.Append(' ', Indentation).Append(line).Append('\n');
            }
        }

        return Document(content.Append($"</{root}>").ToString());
    }

    private static byte[] Document(string content) =>
        Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{content}\n");
}
