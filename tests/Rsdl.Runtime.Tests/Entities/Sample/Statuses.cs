using Rsdl.Tests.Values;

namespace Rsdl.Runtime.Tests.Entities.Sample;

/// <summary>A list of enumerated values with an element of its own, and an enumerated attribute.</summary>
internal sealed class Statuses : EntityEnumList<VmStatus>
{
    internal static readonly EntityType Schema = SampleTypes.All["Statuses"];

    public long? Total { get => GetInt64(0); set => SetInt64(0, value); }

    public OpenEnum<VmStatus>? First { get => GetEnum<VmStatus>(2); set => SetEnum(2, value); }

    protected override EntityType GetEntityType() => Schema;
}
