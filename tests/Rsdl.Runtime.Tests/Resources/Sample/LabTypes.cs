namespace Rsdl.Runtime.Tests.Resources.Sample;

/// <summary>Resolves type names as generated code does.</summary>
internal static class LabTypes
{
    public static EntityType? Find(string name) => name switch
    {
        "Link" => Link.EntityDefinition,
        "Actions" => Actions.EntityDefinition,
        "SpecialObjects" => SpecialObjects.EntityDefinition,
        "Status" => Status.EntityDefinition,
        "Machine" => Machine.EntityDefinition,
        "Job" => Job.EntityDefinition,
        "Happening" => Happening.EntityDefinition,
        _ => null,
    };
}

internal sealed class Link : Entity
{
    internal static readonly EntityType EntityDefinition = EntityType.Define(
        "Link", null, static () => new Link(), "@rel:s @href:s", LabTypes.Find);

    protected override EntityType GetEntityType() => EntityDefinition;
}

internal sealed class Actions : EntityList<Link>
{
    internal static readonly EntityType EntityDefinition = EntityType.Define(
        "Actions", null, static () => new Actions(), "*link:e=Link", LabTypes.Find);

    protected override EntityType GetEntityType() => EntityDefinition;
}

/// <summary>Links to what has a fixed role.</summary>
internal sealed class SpecialObjects : Entity
{
    internal static readonly EntityType EntityDefinition = EntityType.Define(
        "SpecialObjects", null, static () => new SpecialObjects(), "link:E=Link", LabTypes.Find);

    protected override EntityType GetEntityType() => EntityDefinition;
}

internal sealed class Status : Entity
{
    internal static readonly EntityType EntityDefinition = EntityType.Define(
        "Status", null, static () => new Status(), "state:n", LabTypes.Find);

    public string? State { get => GetText(0); set => SetText(0, value); }

    protected override EntityType GetEntityType() => EntityDefinition;
}

internal sealed class Machine : Entity
{
    internal static readonly EntityType EntityDefinition = EntityType.Define(
        "Machine", null, static () => new Machine(), "@href:s @id:s link:E=Link name:s description:s memory:l status:e=Status actions:e=Actions",
        LabTypes.Find, "machine");

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
    internal static readonly EntityType EntityDefinition = EntityType.Define(
        "Machines", null, static () => new Machines(), "*machine:e=Machine", LabTypes.Find, "machines");

    protected override EntityType GetEntityType() => EntityDefinition;
}

/// <summary>A list type whose schema forgot the repeated element.</summary>
internal sealed class ForgetfulMachines : Entity
{
    internal static readonly EntityType EntityDefinition = EntityType.Define(
        "ForgetfulMachines", null, static () => new ForgetfulMachines(), "total:l", LabTypes.Find, "machines");

    protected override EntityType GetEntityType() => EntityDefinition;
}

internal sealed class Job : Entity
{
    internal static readonly EntityType EntityDefinition = EntityType.Define(
        "Action", null, static () => new Job(), "@href:s @id:s force:b pause:b status:e=Status link:E=Link", LabTypes.Find, "action");

    public bool? Force { get => GetBoolean(2); set => SetBoolean(2, value); }

    public bool? Pause { get => GetBoolean(3); set => SetBoolean(3, value); }

    public Status? Status { get => GetEntity<Status>(4); set => SetEntity(4, value); }

    protected override EntityType GetEntityType() => EntityDefinition;
}

internal sealed class Lab : Entity
{
    internal static readonly EntityType EntityDefinition = EntityType.Define(
        "Lab", null, static () => new Lab(), "product:s special_objects:e=SpecialObjects", LabTypes.Find, "api");

    public string? Product { get => GetText(0); set => SetText(0, value); }

    protected override EntityType GetEntityType() => EntityDefinition;
}
