using System.Linq;
using Rhev.Emulator.Behaviours;
using Rhev.Emulator.Documents;
using Rhev.Emulator.Seeding;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Storage;

/// <summary>Makes the state with which a Manager starts: what was saved, else a seed.</summary>
internal static class StateLoader
{
    /// <param name="documents">The API.</param>
    /// <param name="options">How the Manager is set up.</param>
    /// <param name="folder">Where its state is; <c>null</c> when it is not kept.</param>
    /// <exception cref="System.IO.InvalidDataException">The folder holds what the emulator did not write.</exception>
    public static ManagerState Load(ApiDocuments documents, EmulatorOptions options, DataFolder? folder)
    {
        ManagerState state = new(documents, options.TimeProvider, options.User, options.WorkDuration);
        SeedProfile seed = options.Seed;
        if (folder?.Load(state, ref seed) == true)
        {
            state.Storage = folder;
            state.Perform(null, () => Resume(state));
            return state;
        }

        Seeder.Fill(state, seed);
        state.Changes.Clear();
        folder?.Fill(state, seed);
        state.Storage = folder;
        return state;
    }

    /// <summary>Settles what was going on when the Manager ended.</summary>
    /// <returns>How many resources there are.</returns>
    private static int Resume(ManagerState state)
    {
        Resource[] resources = [.. state.Store.RootPlaces.SelectMany(place => state.Store.Root(place.Segment))];
        foreach (Resource resource in resources)
        {
            Settle(state, resource);
        }

        state.Events.Add(EventCode.ManagerStarted, "The Manager was started.", null);
        return resources.Length;
    }

    private static void Settle(ManagerState state, Resource resource)
    {
        BehaviourCatalog.For(resource.Place).Settle(state, resource);
        foreach (Resource below in resource.OwnedCollections.SelectMany(collection => collection.Items).ToArray())
        {
            Settle(state, below);
        }
    }
}
