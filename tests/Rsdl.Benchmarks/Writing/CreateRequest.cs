using System.IO;
using System.Text;
using System.Xml;
using Rhev.Sdk.Models;

namespace Rsdl.Benchmarks.Writing;

/// <summary>The body of a request that adds a virtual machine, with what people usually set.</summary>
internal static class CreateRequest
{
    private const string Name = "web-frontend-07";
    private const string Description = "Web front end, second row";
    private const string ClusterId = "6b1f0a52-7d1c-4e0e-9a53-2f6c0c5d1002";
    private const string TemplateName = "rhel-6.5-base";
    private const long MemorySize = 4L << 30;
    private const long GuaranteedMemory = 3L << 30;

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
    };

    /// <summary>The request as an entity of the SDK.</summary>
    public static Vm Entity() => new()
    {
        Name = Name,
        Description = Description,
        Type = VmType.Server,
        Memory = MemorySize,
        Cpu = new Cpu { Topology = new CpuTopology { Sockets = 2, Cores = 2 } },
        Os = new OperatingSystem { Type = "rhel_6x64", Boots = [new Boot { Dev = BootDevice.Hd }, new Boot { Dev = BootDevice.Network }] },
        HighAvailability = new HighAvailability { Enabled = true, Priority = 50 },
        Display = new Display { Type = DisplayType.Spice, Monitors = 1, SmartCardEnabled = false },
        Cluster = new Cluster { Id = ClusterId },
        Template = new Template { Name = TemplateName },
        Stateless = false,
        DeleteProtected = true,
        Timezone = "Etc/GMT",
        PlacementPolicy = new VmPlacementPolicy { Affinity = VmAffinity.Migratable },
        MemoryPolicy = new MemoryPolicy { Guaranteed = GuaranteedMemory },
        Usb = new Usb { Enabled = false },
    };

    /// <summary><c>XmlWriter</c>: the same body, every element written by hand from constants.</summary>
    public static MemoryStream WriteByHand()
    {
        MemoryStream stream = new();
        using XmlWriter writer = XmlWriter.Create(stream, Settings);
        writer.WriteStartElement("vm");
        writer.WriteElementString("name", Name);
        writer.WriteElementString("description", Description);
        writer.WriteElementString("type", "server");
        WriteNumber(writer, "memory", MemorySize);
        writer.WriteStartElement("cpu");
        writer.WriteStartElement("topology");
        WriteAttribute(writer, "sockets", 2);
        WriteAttribute(writer, "cores", 2);
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteStartElement("os");
        writer.WriteAttributeString("type", "rhel_6x64");
        WriteBoot(writer, "hd");
        WriteBoot(writer, "network");
        writer.WriteEndElement();
        writer.WriteStartElement("high_availability");
        WriteTruth(writer, "enabled", true);
        WriteNumber(writer, "priority", 50);
        writer.WriteEndElement();
        writer.WriteStartElement("display");
        writer.WriteElementString("type", "spice");
        WriteNumber(writer, "monitors", 1);
        WriteTruth(writer, "smartcard_enabled", false);
        writer.WriteEndElement();
        writer.WriteStartElement("cluster");
        writer.WriteAttributeString("id", ClusterId);
        writer.WriteEndElement();
        writer.WriteStartElement("template");
        writer.WriteElementString("name", TemplateName);
        writer.WriteEndElement();
        WriteTruth(writer, "stateless", false);
        WriteTruth(writer, "delete_protected", true);
        writer.WriteElementString("timezone", "Etc/GMT");
        writer.WriteStartElement("placement_policy");
        writer.WriteElementString("affinity", "migratable");
        writer.WriteEndElement();
        writer.WriteStartElement("memory_policy");
        WriteNumber(writer, "guaranteed", GuaranteedMemory);
        writer.WriteEndElement();
        writer.WriteStartElement("usb");
        WriteTruth(writer, "enabled", false);
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.Flush();
        return stream;
    }

    private static void WriteBoot(XmlWriter writer, string device)
    {
        writer.WriteStartElement("boot");
        writer.WriteAttributeString("dev", device);
        writer.WriteEndElement();
    }

    private static void WriteAttribute(XmlWriter writer, string name, int value)
    {
        writer.WriteStartAttribute(name);
        writer.WriteValue(value);
        writer.WriteEndAttribute();
    }

    private static void WriteNumber(XmlWriter writer, string name, long value)
    {
        writer.WriteStartElement(name);
        writer.WriteValue(value);
        writer.WriteEndElement();
    }

    private static void WriteTruth(XmlWriter writer, string name, bool value)
    {
        writer.WriteStartElement(name);
        writer.WriteValue(value);
        writer.WriteEndElement();
    }
}
