using System;

namespace Rsdl.Runtime.Tests.Entities.Sample;

/// <summary>A list of texts of any type that a test defines; its members are reached by slot.</summary>
internal sealed class SlotList : EntityList<string>
{
    public static EntityType Define(string specification) =>
        EntityType.Define("SlotList", null, static () => new SlotList(), specification, static _ => null);

    public void Set(int slot, string? value) => SetText(slot, value);

    protected override EntityType GetEntityType() => throw new NotSupportedException();
}
