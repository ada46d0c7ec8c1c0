using System;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime.Tests.Resources.Sample;

/// <summary>A collection whose resources carry a correlation id, in the shape of generated code.</summary>
internal sealed class HappeningCollection : ResourceCollection<HappeningResource, Happening>
{
    public HappeningCollection(ApiConnection connection, bool isSearchable)
        : base(connection, "happenings", Happenings.EntityDefinition, Happening.EntityDefinition, isSearchable)
    {
    }

    public Task<HappeningResource> WaitForCorrelationAsync(
        string correlationId,
        Func<Happening, bool> isReached,
        Func<Happening, bool> hasFailed,
        PollOptions? options = null,
        CancellationToken cancellationToken = default) =>
        WaitForCorrelationCoreAsync(correlationId, isReached, hasFailed, options, cancellationToken);

    protected override HappeningResource CreateResource(string path, Happening? data) => new(Connection, path, data);
}

internal sealed class HappeningResource(ApiConnection connection, string path, Happening? data = null)
    : Resource<HappeningResource, Happening>(connection, path, data, Happening.EntityDefinition)
{
    protected override HappeningResource Create(string path, Happening? data) => new(Connection, path, data);
}

internal sealed class Happening : Entity
{
    internal static readonly EntityType EntityDefinition = LabTypes.All["Happening"];

    public string? Id { get => GetText(0); set => SetText(0, value); }

    public int? Code { get => GetInt32(2); set => SetInt32(2, value); }

    protected override EntityType GetEntityType() => EntityDefinition;
}

internal sealed class Happenings : EntityList<Happening>
{
    internal static readonly EntityType EntityDefinition = LabTypes.All["Happenings"];

    protected override EntityType GetEntityType() => EntityDefinition;
}
