namespace Rsdl.Runtime.Tests.Entities.Sample;

/// <summary>Resolves type names and root elements as generated code does.</summary>
internal static class SampleTypes
{
    public static EntityType? Find(string name) => name switch
    {
        "VM" => Vm.Schema,
        "Cluster" => Cluster.Schema,
        "Cpu" => Cpu.Schema,
        "Os" => Os.Schema,
        "Boot" => Boot.Schema,
        "Clone" => Clone.Schema,
        "Disk" => Disk.Schema,
        "Disks" => Disks.Schema,
        "Ports" => Ports.Schema,
        _ => null,
    };

    public static EntityType? FindRoot(string rootName) => rootName switch
    {
        "vm" => Vm.Schema,
        "disks" => Disks.Schema,
        _ => null,
    };
}
