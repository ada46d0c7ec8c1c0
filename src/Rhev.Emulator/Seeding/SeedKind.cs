namespace Rhev.Emulator.Seeding;

/// <summary>The kinds of things that a profile adds.</summary>
internal enum SeedKind
{
    Host = 1,
    HostNic,
    Vm,
    VmNic,
    Disk,
    SecondDisk,
    FloatingDisk,
    Cluster,
    StorageDomain,
    Network,
    VnicProfile,
    Template,
    User,
    Image,
}
