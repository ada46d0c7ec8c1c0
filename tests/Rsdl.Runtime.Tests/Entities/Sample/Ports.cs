namespace Rsdl.Runtime.Tests.Entities.Sample;

internal sealed class Ports : EntityList<int>
{
    internal static readonly EntityType Schema = SampleTypes.All["Ports"];

    protected override EntityType GetEntityType() => Schema;
}
