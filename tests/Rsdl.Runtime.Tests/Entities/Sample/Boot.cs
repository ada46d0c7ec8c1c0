namespace Rsdl.Runtime.Tests.Entities.Sample;

internal sealed class Boot : Entity
{
    internal static readonly EntityType Schema = SampleTypes.All["Boot"];

    public string? Device { get => GetText(0); set => SetText(0, value); }

    protected override EntityType GetEntityType() => Schema;
}
