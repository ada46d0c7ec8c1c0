using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Documents;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Seeding;

/// <summary>Fills a Manager with what a fresh installation has and one host that waits for approval.</summary>
internal static class Seeder
{
    /// <summary>Adds the seed; what the documents do not know is left out.</summary>
    public static void Fill(ManagerState state)
    {
        if (state.Store.RootPlace("capabilities") is { } capabilities)
        {
            Fill(state, null, capabilities, new XElement("versions", CapabilitiesContent.Of(state).Elements(capabilities.ItemElement)));
        }

        XElement seed = XElement.Parse(ApiDocuments.EmbeddedText("Seeding/seed.xml"));
        foreach (XElement collection in seed.Elements("collection"))
        {
            if (state.Store.RootPlace((string)collection.Attribute("segment")!) is { } place)
            {
                Fill(state, null, place, collection);
            }
        }

        if (state.User is null && state.Store.Root("users").FirstOrDefault() is { } user)
        {
            user.Set("user_name", state.UserName);
            user.Set("name", state.UserName.Split('@')[0]);
        }

        state.Events.Add(EventCode.ManagerStarted, "The Manager was started.", null, null);
    }

    private static void Fill(ManagerState state, Resource? owner, PlaceModel place, XElement collection)
    {
        foreach (XElement item in collection.Elements())
        {
            string id = (string)item.Attribute("id")!;
            Resource? target = state.Store.IsAttachment(owner, place)
                ? state.Store.FindRoot(state.Schema.RootPlace(place.ItemType)!.Segment, id)
                : null;
            XElement data = new(place.ItemElement, item.Attributes().Where(attribute => attribute.Name != "id"));
            data.Add(item.Elements().Where(element => element.Name != "collection"));
            Resource resource = new(id, place, owner, data, target);
            state.Store.Add(resource);
            foreach (XElement below in item.Elements("collection"))
            {
                string segment = (string)below.Attribute("segment")!;
                if (place.Children.FirstOrDefault(child => child.Segment == segment) is { } child)
                {
                    Fill(state, resource, child, below);
                }
            }
        }
    }
}
