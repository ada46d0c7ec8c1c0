using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Rhev.Emulator.Documents;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Access;

/// <summary>The permits that the capabilities list.</summary>
internal static class PermitBook
{
    // Reading the document takes long, and it never changes.
    private static readonly ConditionalWeakTable<ApiDocuments, IReadOnlyList<XElement>> Known = [];

    /// <summary>The permit that an element means by its id or name.</summary>
    /// <exception cref="FaultException">There is none.</exception>
    public static XElement Find(ManagerState state, XElement reference)
    {
        string? id = (string?)reference.Attribute("id");
        string? name = (string?)reference.Element("name");
        IReadOnlyList<XElement> known = Known.GetValue(
            state.Documents,
            _ => [.. CapabilitiesContent.Of(state).Descendants("permit").Where(permit => permit.Attribute("id") is not null)]);
        return known.FirstOrDefault(permit =>
                id is not null ? (string?)permit.Attribute("id") == id : (string?)permit.Element("name") == name)
            ?? throw FaultException.NotFound($"There is no permit with {(id is null ? "name" : "id")} '{id ?? name}'");
    }

    /// <summary>What a role holds of a permit.</summary>
    public static XElement DataOf(XElement permit) => new("permit", permit.Elements("name"), permit.Elements("administrative"));
}
