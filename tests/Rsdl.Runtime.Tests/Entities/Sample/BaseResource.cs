namespace Rsdl.Runtime.Tests.Entities.Sample;

internal class BaseResource : Entity
{
    protected internal const int SlotCount = 4;

    internal static readonly EntityType Schema = SampleTypes.All["BaseResource"];

    public string? Href { get => GetText(0); set => SetText(0, value); }

    public string? Id { get => GetText(1); set => SetText(1, value); }

    public string? Name { get => GetText(2); set => SetText(2, value); }

    public string? Description { get => GetText(3); set => SetText(3, value); }

    protected override EntityType GetEntityType() => Schema;
}
