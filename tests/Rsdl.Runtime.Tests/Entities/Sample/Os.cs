namespace Rsdl.Runtime.Tests.Entities.Sample;

internal sealed class Os : Entity
{
    internal static readonly EntityType Schema = SampleTypes.All["Os"];

    public string? Type { get => GetText(0); set => SetText(0, value); }

    public ElementList<Boot> Boots { get => GetList<Boot>(1); set => SetList(1, value); }

    public string? Kernel { get => GetText(2); set => SetText(2, value); }

    public ElementList<string> Arguments { get => GetList<string>(3); set => SetList(3, value); }

    public ElementList<int> Levels { get => GetList<int>(4); set => SetList(4, value); }

    protected override EntityType GetEntityType() => Schema;
}
