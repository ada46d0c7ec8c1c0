using Rsdl.Runtime.Tests.Entities.Sample;

namespace Rsdl.Runtime.Tests.Resources.Sample;

/// <summary>The types of the lab, as generated code lists them.</summary>
internal static class LabTypes
{
    public static EntityTypes All { get; } = new TestTypes(
        """
        Action action|@href:s @id:s force:b pause:b status:e=Status link:E=Link
        Actions|*link:e=Link
        Happening happening|@id:s description:s code:i correlation_id:s
        Happenings happenings|*happening:e=Happening
        Lab api|product:s special_objects:e=SpecialObjects
        Link|@rel:s @href:s
        Machine machine|@href:s @id:s link:E=Link name:s description:s memory:l status:e=Status actions:e=Actions
        Machines machines|*machine:e=Machine
        SpecialObjects|link:E=Link
        Status|state:n
        """,
        static () => new Job(),
        static () => new Actions(),
        static () => new Happening(),
        static () => new Happenings(),
        static () => new Lab(),
        static () => new Link(),
        static () => new Machine(),
        static () => new Machines(),
        static () => new SpecialObjects(),
        static () => new Status());
}

internal sealed class Link : Entity
{
    internal static readonly EntityType EntityDefinition = LabTypes.All["Link"];

    protected override EntityType GetEntityType() => EntityDefinition;
}

internal sealed class Actions : EntityList<Link>
{
    internal static readonly EntityType EntityDefinition = LabTypes.All["Actions"];

    protected override EntityType GetEntityType() => EntityDefinition;
}

/// <summary>Links to what has a fixed role.</summary>
internal sealed class SpecialObjects : Entity
{
    internal static readonly EntityType EntityDefinition = LabTypes.All["SpecialObjects"];

    protected override EntityType GetEntityType() => EntityDefinition;
}

internal sealed class Status : Entity
{
    internal static readonly EntityType EntityDefinition = LabTypes.All["Status"];

    public string? State { get => GetText(0); set => SetText(0, value); }

    protected override EntityType GetEntityType() => EntityDefinition;
}

internal sealed class Machine : Entity
{
    internal static readonly EntityType EntityDefinition = LabTypes.All["Machine"];

    public string? Href { get => GetText(0); set => SetText(0, value); }

    public string? Id { get => GetText(1); set => SetText(1, value); }

    public string? Name { get => GetText(3); set => SetText(3, value); }

    public string? Description { get => GetText(4); set => SetText(4, value); }

    public long? Memory { get => GetInt64(5); set => SetInt64(5, value); }

    public Status? Status { get => GetEntity<Status>(6); set => SetEntity(6, value); }

    protected override EntityType GetEntityType() => EntityDefinition;
}

internal sealed class Machines : EntityList<Machine>
{
    internal static readonly EntityType EntityDefinition = LabTypes.All["Machines"];

    protected override EntityType GetEntityType() => EntityDefinition;
}

/// <summary>A list type whose schema forgot the repeated element.</summary>
internal sealed class ForgetfulMachines : Entity
{
    internal static readonly EntityType EntityDefinition = TestTypes.One(
        "ForgetfulMachines machines|total:l", static () => new ForgetfulMachines());

    protected override EntityType GetEntityType() => EntityDefinition;
}

internal sealed class Job : Entity
{
    internal static readonly EntityType EntityDefinition = LabTypes.All["Action"];

    public bool? Force { get => GetBoolean(2); set => SetBoolean(2, value); }

    public bool? Pause { get => GetBoolean(3); set => SetBoolean(3, value); }

    public Status? Status { get => GetEntity<Status>(4); set => SetEntity(4, value); }

    protected override EntityType GetEntityType() => EntityDefinition;
}

internal sealed class Lab : Entity
{
    internal static readonly EntityType EntityDefinition = LabTypes.All["Lab"];

    public string? Product { get => GetText(0); set => SetText(0, value); }

    protected override EntityType GetEntityType() => EntityDefinition;
}
