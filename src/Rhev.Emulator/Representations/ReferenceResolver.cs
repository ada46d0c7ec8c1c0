using System;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rhev.Emulator.Representations;

/// <summary>Turns references in a body, which may be by name, address or id, into references by id.</summary>
internal static class ReferenceResolver
{
    /// <summary>Resolves every reference that the link's signatures name.</summary>
    /// <exception cref="FaultException">A reference leads nowhere.</exception>
    public static void Resolve(ManagerState state, OperationModel operation, XElement body)
    {
        foreach (string path in SignatureRules.ReferencePaths(operation))
        {
            if (RootPlaceAt(state, operation.BodyType, path) is not { } place)
            {
                continue;
            }

            // What is imported is named by the ids that it has in the export domain.
            if (operation.Relation == "import"
                && (path.StartsWith("vm.", StringComparison.Ordinal) || path.StartsWith("disks.", StringComparison.Ordinal)))
            {
                continue;
            }

            bool isMore = SignatureRules.HasMore(operation, path);
            foreach (XElement reference in BodyPath.Elements(body, path).Where(IsReference))
            {
                Resource target = Find(state, place, reference);
                if (!isMore)
                {
                    reference.RemoveNodes();
                }

                reference.RemoveAttributes();
                reference.SetAttributeValue("id", target.Id);
            }
        }
    }

    /// <summary>Finds what a reference means: its id, else its address, else its name, whose case does not matter.</summary>
    /// <exception cref="FaultException">There is no such resource.</exception>
    public static Resource Find(ManagerState state, PlaceModel place, XElement reference)
    {
        string? id = (string?)reference.Attribute("id") ?? ((string?)reference.Attribute("href"))?.Split('/')[^1];
        string? name = (string?)reference.Element("name");
        Resource? found = id is not null
            ? state.Store.FindRoot(place.Segment, id)
            : state.Store.FindRoot(place.Segment, "name", name).FirstOrDefault();
        return found
            ?? throw FaultException.NotFound($"There is no {place.ItemElement} with {(id is null ? "name" : "id")} '{id ?? name}'");
    }

    private static bool IsReference(XElement element) =>
        element.Attribute("id") is not null || element.Attribute("href") is not null || element.Element("name") is not null;

    private static PlaceModel? RootPlaceAt(ManagerState state, string? type, string path)
    {
        foreach (string name in path.Split('.'))
        {
            MemberModel? member = type is null ? null : state.Schema.Element(type, name);
            type = member?.EntityType;
        }

        return state.Schema.RootPlace(type);
    }
}
