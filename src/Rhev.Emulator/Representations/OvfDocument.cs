using System.Globalization;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Representations;

/// <summary>The configuration of a virtual machine in the Open Virtualization Format, with which another can be made.</summary>
internal static class OvfDocument
{
    private static readonly XNamespace Ovf = "http://schemas.dmtf.org/ovf/envelope/1/";
    private static readonly XNamespace Rasd = "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <param name="vm">The data of the machine.</param>
    public static XElement Of(XElement vm)
    {
        string sockets = XmlPath.Get(vm, "cpu/topology/@sockets") ?? "1";
        string cores = XmlPath.Get(vm, "cpu/topology/@cores") ?? "1";
        long megabytes = long.TryParse(XmlPath.Get(vm, "memory"), CultureInfo.InvariantCulture, out long memory) ? memory >> 20 : 0;
        return new XElement(
            Ovf + "Envelope",
            new XAttribute(XNamespace.Xmlns + "ovf", Ovf),
            new XAttribute(XNamespace.Xmlns + "rasd", Rasd),
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XElement(
                "Content",
                new XAttribute(Ovf + "id", "out"),
                new XAttribute(Xsi + "type", "ovf:VirtualSystem_Type"),
                new XElement("Name", XmlPath.Get(vm, "name")),
                new XElement("Description", XmlPath.Get(vm, "description")),
                new XElement("CreationDate", XmlPath.Get(vm, "creation_time")),
                new XElement("TemplateId", XmlPath.Get(vm, "template/@id")),
                new XElement(
                    "Section",
                    new XAttribute(Xsi + "type", "ovf:OperatingSystemSection_Type"),
                    new XElement("Description", XmlPath.Get(vm, "os/@type"))),
                new XElement(
                    "Section",
                    new XAttribute(Xsi + "type", "ovf:VirtualHardwareSection_Type"),
                    new XElement(
                        "Item",
                        new XElement(Rasd + "ResourceType", "3"),
                        new XElement(Rasd + "num_of_sockets", sockets),
                        new XElement(Rasd + "cpu_per_socket", cores)),
                    new XElement(
                        "Item",
                        new XElement(Rasd + "ResourceType", "4"),
                        new XElement(Rasd + "AllocationUnits", "MegaBytes"),
                        new XElement(Rasd + "VirtualQuantity", megabytes.ToString(CultureInfo.InvariantCulture))))));
    }
}
