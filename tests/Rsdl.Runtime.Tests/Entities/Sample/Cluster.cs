namespace Rsdl.Runtime.Tests.Entities.Sample;

internal sealed class Cluster : BaseResource
{
    internal static new readonly EntityType Schema = SampleTypes.All["Cluster"];

    protected override EntityType GetEntityType() => Schema;
}
