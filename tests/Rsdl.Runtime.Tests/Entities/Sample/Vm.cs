using System;

namespace Rsdl.Runtime.Tests.Entities.Sample;

internal sealed class Vm : BaseResource
{
    private const int S = BaseResource.SlotCount;

    internal static new readonly EntityType Schema = SampleTypes.All["VM"];

    public string? Type { get => GetText(S + 0); set => SetText(S + 0, value); }

    public int? Priority { get => GetInt32(S + 1); set => SetInt32(S + 1, value); }

    public long? Memory { get => GetInt64(S + 2); set => SetInt64(S + 2, value); }

    public Cpu? Cpu { get => GetEntity<Cpu>(S + 3); set => SetEntity(S + 3, value); }

    public Os? Os { get => GetEntity<Os>(S + 4); set => SetEntity(S + 4, value); }

    public Disks? Disks { get => GetEntity<Disks>(S + 5); set => SetEntity(S + 5, value); }

    public Ports? Ports { get => GetEntity<Ports>(S + 6); set => SetEntity(S + 6, value); }

    public bool? Stateless { get => GetBoolean(S + 7); set => SetBoolean(S + 7, value); }

    public int? Port { get => GetInt32(S + 8); set => SetInt32(S + 8, value); }

    public decimal? Ratio { get => GetDecimal(S + 9); set => SetDecimal(S + 9, value); }

    public double? Load { get => GetDouble(S + 10); set => SetDouble(S + 10, value); }

    public DateTimeOffset? Created { get => GetDateTime(S + 11); set => SetDateTime(S + 11, value); }

    public Clone? Clone { get => GetEntity<Clone>(S + 12); set => SetEntity(S + 12, value); }

    public Cluster? Cluster { get => GetEntity<Cluster>(S + 13); set => SetEntity(S + 13, value); }

    protected override EntityType GetEntityType() => Schema;
}
