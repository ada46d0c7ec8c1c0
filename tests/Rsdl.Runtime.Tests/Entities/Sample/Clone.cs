namespace Rsdl.Runtime.Tests.Entities.Sample;

internal sealed class Clone : Entity
{
    internal static readonly EntityType Schema = SampleTypes.All["Clone"];

    public bool? Value { get => GetBoolean(0); set => SetBoolean(0, value); }

    public int? Priority { get => GetInt32(1); set => SetInt32(1, value); }

    protected override EntityType GetEntityType() => Schema;
}
