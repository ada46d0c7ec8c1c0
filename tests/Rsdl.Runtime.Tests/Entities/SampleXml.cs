using System.Text;
using Rsdl.Runtime.Tests.Entities.Sample;

namespace Rsdl.Runtime.Tests.Entities;

/// <summary>Short cuts for tests over the sample types.</summary>
internal static class SampleXml
{
    public static Vm ReadVm(string xml) => EntityXml.Read<Vm>(Encoding.UTF8.GetBytes(xml), Vm.Schema);

    public static string Write(Entity entity, string rootName = "vm") => Encoding.UTF8.GetString(EntityXml.ToUtf8(entity, rootName));
}
