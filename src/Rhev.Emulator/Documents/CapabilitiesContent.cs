using System.Collections.Generic;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Documents;

/// <summary>What the capabilities document tells: a block for each compatibility version, and what holds for all of them.</summary>
internal static class CapabilitiesContent
{
    /// <summary>The document of the Manager, or that of RHEV 3.3 when it was given none.</summary>
    public static XElement Of(ManagerState state)
    {
        string text = state.Documents.CapabilitiesText ?? ApiDocuments.EmbeddedText("Documents/capabilities.xml");
        using XmlReader reader = XmlReader.Create(
            new System.IO.StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader).Root!;
    }

    /// <summary>What holds for all compatibility versions, such as the permits.</summary>
    public static IEnumerable<XElement> Shared(ManagerState state, string versionElement) =>
        Of(state).Elements().Where(element => element.Name != versionElement);
}
