using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Documents;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Seeding;

/// <summary>
/// Fills a Manager with what a profile has: a fresh installation with a host that waits for approval, and what was added to it.
/// </summary>
internal static class Seeder
{
    /// <summary>Adds the seed; what the documents do not know is left out.</summary>
    public static void Fill(ManagerState state, SeedProfile profile)
    {
        if (profile == SeedProfile.None)
        {
            return;
        }

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

        if (SeedSize.Of(profile) is { } size)
        {
            Grow(new SeedContext(state, size));
        }

        state.Events.Add(EventCode.ManagerStarted, "The Manager was started.", null);
    }

    private static void Grow(SeedContext seed)
    {
        InfrastructureSeed infrastructure = new(seed);
        StorageSeed storage = new(seed);
        PeopleSeed people = new(seed);
        infrastructure.Fill();
        storage.Fill();
        people.Fill();
        new VmSeed(seed, infrastructure, storage).Fill();
        people.FillEvents();

        // New interfaces get addresses that no machine of the profile has.
        seed.State.Counters.Restore(Counters.Mac, (seed.Size.Vms * 2) + 1);
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
            state.Store.Insert(resource);
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
