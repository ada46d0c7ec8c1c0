using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Storage;

/// <summary>Reads every resource of a folder into an empty state.</summary>
internal sealed class FolderReader(FolderFiles files, ManagerState state)
{
    private readonly List<(PlaceModel Place, Resource Owner, XElement Element, string File)> _attachments = [];

    /// <exception cref="InvalidDataException">A file is not what the emulator writes.</exception>
    public void Read()
    {
        foreach (string segment in files.Segments())
        {
            PlaceModel place = state.Store.StoredPlaces.FirstOrDefault(known => known.Segment == segment) ?? throw files.Unusable(
                segment, 1, "the API of this emulator has no such collection: it may need the documents that the folder was made with");
            Resource[] resources = [.. files.FilesOf(segment).Select(file => ReadRoot(place, file)).OrderBy(OrderOf)];
            foreach (Resource resource in resources)
            {
                if (state.Store.FindRoot(segment, resource.Id) is not null)
                {
                    throw files.Unusable(FolderFiles.FileOf(resource), 1, $"another file has the id '{resource.Id}' too");
                }

                state.Store.Insert(resource);
            }
        }

        foreach ((PlaceModel place, Resource owner, XElement element, string file) in
            _attachments.OrderBy(attachment => (long?)attachment.Element.Attribute(ResourceXml.Order) ?? long.MaxValue))
        {
            string id = IdOf(element, file);
            Resource target = (state.Schema.RootPlace(place.ItemType) is { } root ? state.Store.FindRoot(root.Segment, id) : null)
                ?? throw files.Unusable(file, element, $"the {place.ItemElement} '{id}' that is attached here is in no file");
            Insert(Make(place, owner, element, file, target), element, file);
        }
    }

    // What someone has written by hand has no order and comes last.
    private static long OrderOf(Resource resource) => resource.Order == 0 ? long.MaxValue : resource.Order;

    private Resource ReadRoot(PlaceModel place, string file)
    {
        XElement element = files.Read(file, ResourceXml.Element);
        Resource resource = Make(place, null, element, file, null);
        return FolderFiles.FileOf(resource) == file
            ? resource
            : throw files.Unusable(file, element, $"the file of id '{resource.Id}' is '{FolderFiles.FileOf(resource)}'");
    }

    private Resource Make(PlaceModel place, Resource? owner, XElement element, string file, Resource? target)
    {
        XElement[] data = [.. element.Elements().Where(child => child.Name != ResourceXml.Below)];
        if (data.Length != 1 || data[0].Name != place.ItemElement)
        {
            throw files.Unusable(file, element, $"a resource needs its data in one element '{place.ItemElement}'");
        }

        long order = 0;
        if ((string?)element.Attribute(ResourceXml.Order) is { } text
            && (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out order) || order == 0))
        {
            throw files.Unusable(file, element, $"the order '{text}' is no positive number");
        }

        Resource resource = new(IdOf(element, file), place, owner, new PackedXml(data[0]), target) { Order = order };
        foreach (XElement below in element.Elements(ResourceXml.Below))
        {
            string? segment = (string?)below.Attribute(ResourceXml.Collection);
            PlaceModel child = place.Children.FirstOrDefault(known => known.Segment == segment)
                ?? throw files.Unusable(file, below, $"a {place.ItemElement} has no collection '{segment}'");
            ReadBelow(child, resource, below, file);
        }

        return resource;
    }

    private void ReadBelow(PlaceModel place, Resource owner, XElement below, string file)
    {
        foreach (XElement element in below.Elements())
        {
            if (element.Name != ResourceXml.Element)
            {
                throw files.Unusable(file, element, $"there is '{element.Name}' instead of '{ResourceXml.Element}'");
            }

            // What is attached may be in a file that is still to be read.
            if ((string?)element.Attribute(ResourceXml.Attached) == "true")
            {
                _attachments.Add((place, owner, element, file));
            }
            else
            {
                Insert(Make(place, owner, element, file, null), element, file);
            }
        }
    }

    private void Insert(Resource resource, XElement element, string file)
    {
        if (resource.Owner!.FindOwned(resource.Place.Segment)?.Find(resource.Id) is not null)
        {
            throw files.Unusable(file, element, $"there is another {resource.Place.ItemElement} with id '{resource.Id}' here");
        }

        state.Store.Insert(resource);
    }

    private string IdOf(XElement element, string file) => (string?)element.Attribute(ResourceXml.Id) is { Length: > 0 } id
        ? id
        : throw files.Unusable(file, element, "a resource needs an id");
}
