using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime.Tests.Resources.Sample;

/// <summary>A collection in the shape of generated code.</summary>
internal class MachineCollection : ResourceCollection<MachineResource, Machine>
{
    public MachineCollection(ApiConnection connection, string path, bool isSearchable = true)
        : base(connection, path, Sample.Machines.EntityDefinition, Machine.EntityDefinition, isSearchable)
    {
    }

    /// <summary>A collection whose type forgot the repeated element.</summary>
    public MachineCollection(ApiConnection connection, string path, EntityType listType)
        : base(connection, path, listType, Machine.EntityDefinition, true)
    {
    }

    protected MachineCollection()
    {
    }

    public virtual Task<CreateOperation<MachineResource>> AddAsync(
        Machine entity, OperationOptions? options = null, CancellationToken cancellationToken = default) =>
        AddCoreAsync(entity, options, cancellationToken);

    public virtual Task<Machines> AddAsync(
        Machines entity, OperationOptions? options = null, CancellationToken cancellationToken = default) =>
        AddManyCoreAsync<Machines>(entity, Sample.Machines.EntityDefinition, options, cancellationToken);

    public virtual IAsyncEnumerable<MachineResource> FollowAsync(
        string? from = null, FollowOptions? options = null, CancellationToken cancellationToken = default) =>
        FollowCoreAsync(ParameterContext.Matrix, from, options, cancellationToken);

    public virtual ResourceList<MachineResource> ListAsync(
        MachineListOptions? options = null, CancellationToken cancellationToken = default) => ListCoreAsync(options, cancellationToken);

    public virtual Task<ActionOperation<Job>> RefreshAsync(CancellationToken cancellationToken = default) =>
        ActCoreAsync<Job>("", Job.EntityDefinition, null, cancellationToken);

    protected override MachineResource CreateResource(string path, Machine? data) => new(Connection, path, data);
}
