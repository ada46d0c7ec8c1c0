using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Representations;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Storage;

/// <summary>
/// How a resource is written: its data, and below it the collections that belong to it alone. What is in other files, such as a
/// machine's disks, is not repeated. Passwords are left out.
/// </summary>
internal static class ResourceXml
{
    public const string Element = "resource";
    public const string Below = "below";
    public const string Collection = "collection";
    public const string Id = "id";
    public const string Order = "order";
    public const string Attached = "attached";

    public static XElement Write(Resource resource)
    {
        XElement data = new(resource.View) { Name = resource.Place.ItemElement };
        data.Descendants().Where(element => Secrets.IsSecret(element.Name.LocalName)).Remove();
        return new XElement(
            Element,
            new XAttribute(Id, resource.Id),
            new XAttribute(Order, resource.Order),
            resource.Target is null ? null : new XAttribute(Attached, true),
            data,
            resource.OwnedCollections.Select(collection =>
                new XElement(Below, new XAttribute(Collection, collection.Segment), collection.Items.Select(Write))));
    }
}
