namespace Rsdl.Runtime.Tests.Entities.Sample;

/// <summary>The types of the sample classes, as generated code lists them.</summary>
internal static class SampleTypes
{
    private const string VmMembers =
        "@type:s @priority:i memory:l cpu:e=Cpu os:e=Os disks:e=Disks ports:e=Ports stateless:b port:i ratio:m load:d created:t "
        + "clone:e=Clone cluster:e=Cluster";

    public static EntityTypes All { get; } = new TestTypes(
        $"""
        BaseResource|@href:s @id:s name:s description:s
        Boot|@dev:s
        Clone|#:b @priority:i
        Cluster|:BaseResource
        Cpu|@cores:i speed:i architecture:s host:e=VM
        Disk|:BaseResource size:l format:s
        Disks disks|total:l *disk:e=Disk clone:b
        Os|@type:s boot:E=Boot kernel:s argument:S level:I
        Ports|*port:i
        Statuses|total:l *status:s @first:s
        VM vm|:BaseResource {VmMembers}
        """,
        static () => new BaseResource(),
        static () => new Boot(),
        static () => new Clone(),
        static () => new Cluster(),
        static () => new Cpu(),
        static () => new Disk(),
        static () => new Disks(),
        static () => new Os(),
        static () => new Ports(),
        static () => new Statuses(),
        static () => new Vm());
}
