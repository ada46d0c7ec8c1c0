using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Access;
using Rhev.Emulator.Behaviours;
using Rhev.Emulator.State;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rhev.Emulator.Representations;

/// <summary>Writes sub-collections into the representations of the resources that have them, as a request's detail asks.</summary>
/// <param name="state">The Manager's state.</param>
/// <param name="access">What decides which of the resources in them are seen.</param>
/// <param name="writer">What writes the resources in them.</param>
/// <param name="detail">Which ones.</param>
internal sealed class InlineCollections(
    ManagerState state, AccessControl access, RepresentationWriter writer, Detail detail)
{
    /// <summary>The sub-collections of a resource as elements of its type; those that the type has no element for are left out.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="place">Where it is seen.</param>
    /// <param name="collectionPath">The address of the collection that it is seen in.</param>
    public XElement[] Of(Resource resource, PlaceModel place, string collectionPath) =>
    [
        .. from child in place.Children
           where detail.Included.Contains(child.Segment)
           let element = ElementOf(place, child)
           where element is not null
           select new XElement(element, Items(resource, child, $"{collectionPath}/{resource.Id}/{child.Segment}")),
    ];

    private IEnumerable<XElement> Items(Resource resource, PlaceModel child, string path) =>
        BehaviourCatalog.For(child)
            .Arrange(access.Visible(BehaviourCatalog.Collection(state, resource.Target ?? resource, child).Items), null)
            .Select(item => writer.One(item, child, path));

    private string? ElementOf(PlaceModel place, PlaceModel child)
    {
        MemberModel[] members = [.. state.Schema.Members(place.ItemType).Where(member => member.EntityType == child.ListType)];
        return (members.FirstOrDefault(member => member.WireName == child.Segment) ?? members.FirstOrDefault())?.WireName;
    }
}
