using System;

namespace Rsdl.Runtime.Tests.Entities.Sample;

/// <summary>An entity of any type that a test defines; its members are reached by slot.</summary>
internal sealed class SlotEntity : Entity
{
    /// <param name="specification">The members of the type, whose name is <c>Slots</c>.</param>
    /// <param name="others">Lines for further types, to which the members refer.</param>
    public static EntityType Define(string specification, params string[] others) =>
        new TestTypes(string.Join('\n', [$"Slots|{specification}", .. others]), static () => new SlotEntity())["Slots"];

    public string? Text(int slot) => GetText(slot);

    public ElementList<string> Texts(int slot) => GetList<string>(slot);

    public ElementList<SlotEntity> Entities(int slot) => GetList<SlotEntity>(slot);

    public void Set(int slot, object? value)
    {
        switch (value)
        {
            case bool truth:
                SetBoolean(slot, truth);
                break;
            case int number:
                SetInt32(slot, number);
                break;
            case long number:
                SetInt64(slot, number);
                break;
            case decimal number:
                SetDecimal(slot, number);
                break;
            case double number:
                SetDouble(slot, number);
                break;
            case DateTimeOffset time:
                SetDateTime(slot, time);
                break;
            case Entity entity:
                SetEntity(slot, entity);
                break;
            case ElementList<string> texts:
                SetList(slot, texts);
                break;
            default:
                SetText(slot, (string?)value);
                break;
        }
    }

    // The type that makes an entity tells it what it is.
    protected override EntityType GetEntityType() => throw new NotSupportedException();
}
