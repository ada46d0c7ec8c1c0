namespace Rhev.Emulator.Seeding;

/// <summary>How much a profile adds to a fresh installation, whose host is one of the hosts.</summary>
internal sealed record SeedSize(
    int Hosts, int Vms, int Clusters, int DataDomains, int Networks, int Templates, int Users, int FloatingDisks, int Events)
{
    /// <summary>The size of a profile; <c>null</c> when it adds nothing.</summary>
    public static SeedSize? Of(SeedProfile profile) => profile switch
    {
        SeedProfile.Small => new SeedSize(3, 50, 1, 2, 3, 3, 5, 2, 50),
        SeedProfile.Large => new SeedSize(10, 1000, 2, 4, 6, 8, 40, 20, 500),
        SeedProfile.Huge => new SeedSize(30, 100_000, 5, 20, 20, 20, 200, 200, 2000),
        _ => null,
    };
}
