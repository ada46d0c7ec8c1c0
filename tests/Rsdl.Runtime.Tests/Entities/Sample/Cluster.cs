namespace Rsdl.Runtime.Tests.Entities.Sample;

internal sealed class Cluster : BaseResource
{
    internal static new readonly EntityType Schema = EntityType.Define(
        "Cluster", BaseResource.Schema, static () => new Cluster(), "", SampleTypes.Find);

    protected override EntityType GetEntityType() => Schema;
}
