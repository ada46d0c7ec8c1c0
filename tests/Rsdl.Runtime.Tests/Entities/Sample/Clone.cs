namespace Rsdl.Runtime.Tests.Entities.Sample;

internal sealed class Clone : Entity
{
    internal static readonly EntityType Schema = EntityType.Define(
        "Clone", null, static () => new Clone(), "#:b @priority:i", SampleTypes.Find);

    public bool? Value { get => GetBoolean(0); set => SetBoolean(0, value); }

    public int? Priority { get => GetInt32(1); set => SetInt32(1, value); }

    protected override EntityType GetEntityType() => Schema;
}
