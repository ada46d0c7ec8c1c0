using System;

namespace Rsdl.Runtime.Tests.Entities.Sample;

/// <summary>A list of texts of any type that a test defines; its members are reached by slot.</summary>
internal sealed class SlotList : EntityList<string>
{
    public static EntityType Define(string specification) =>
        TestTypes.One("SlotList|" + specification, static () => new SlotList());

    public void Set(int slot, string? value) => SetText(slot, value);

    protected override EntityType GetEntityType() => throw new NotSupportedException();
}
