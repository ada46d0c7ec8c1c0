namespace Rsdl.Runtime.Tests.Entities.Sample;

internal sealed class Ports : EntityList<int>
{
    internal static readonly EntityType Schema = EntityType.Define(
        "Ports", null, static () => new Ports(), "*port:i", SampleTypes.Find);

    protected override EntityType GetEntityType() => Schema;
}
