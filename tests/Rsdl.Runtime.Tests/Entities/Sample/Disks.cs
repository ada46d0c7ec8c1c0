namespace Rsdl.Runtime.Tests.Entities.Sample;

internal sealed class Disks : EntityList<Disk>
{
    internal static readonly EntityType Schema = SampleTypes.All["Disks"];

    public long? Total { get => GetInt64(0); set => SetInt64(0, value); }

    public bool? Clone { get => GetBoolean(2); set => SetBoolean(2, value); }

    protected override EntityType GetEntityType() => Schema;
}
