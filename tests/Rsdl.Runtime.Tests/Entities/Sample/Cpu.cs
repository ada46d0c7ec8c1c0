namespace Rsdl.Runtime.Tests.Entities.Sample;

internal sealed class Cpu : Entity
{
    internal static readonly EntityType Schema = SampleTypes.All["Cpu"];

    public int? Cores { get => GetInt32(0); set => SetInt32(0, value); }

    public int? Speed { get => GetInt32(1); set => SetInt32(1, value); }

    public string? Architecture { get => GetText(2); set => SetText(2, value); }

    public Vm? Host { get => GetEntity<Vm>(3); set => SetEntity(3, value); }

    protected override EntityType GetEntityType() => Schema;
}
