namespace Rsdl.Runtime.Tests.Entities.Sample;

internal sealed class Disk : BaseResource
{
    private const int S = BaseResource.SlotCount;

    internal static new readonly EntityType Schema = SampleTypes.All["Disk"];

    public long? Size { get => GetInt64(S + 0); set => SetInt64(S + 0, value); }

    public string? Format { get => GetText(S + 1); set => SetText(S + 1, value); }

    protected override EntityType GetEntityType() => Schema;
}
