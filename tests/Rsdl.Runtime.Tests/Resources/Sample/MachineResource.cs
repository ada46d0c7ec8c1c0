using System;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime.Tests.Resources.Sample;

/// <summary>A resource in the shape of generated code.</summary>
internal class MachineResource : Resource<MachineResource, Machine>
{
    public MachineResource(ApiConnection connection, string path, Machine? data = null)
        : base(connection, path, data, Machine.EntityDefinition)
    {
    }

    protected MachineResource()
    {
    }

    public virtual MachineCollection Clones => new(Connection, ChildPath("clones"));

    public virtual Task<MachineResource> GetAsync(ReadOptions? options = null, CancellationToken cancellationToken = default) =>
        GetCoreAsync(options, cancellationToken);

    public virtual Task<MachineResource> UpdateAsync(
        Machine entity, OperationOptions? options = null, CancellationToken cancellationToken = default) =>
        UpdateCoreAsync(entity, options, cancellationToken);

    public virtual Task<MachineResource> UpdateAsync(
        Action<Machine> entity, OperationOptions? options = null, CancellationToken cancellationToken = default) =>
        EditCoreAsync(entity, options, cancellationToken);

    public virtual Task DeleteAsync(MachineDeleteOptions? options = null, CancellationToken cancellationToken = default) =>
        DeleteCoreAsync(options, cancellationToken);

    public virtual Task<ActionOperation<Job>> StartAsync(
        MachineStartAction? options = null, CancellationToken cancellationToken = default) =>
        ActCoreAsync<Job>("start", Job.EntityDefinition, options, cancellationToken);

    protected override MachineResource Create(string path, Machine? data) => new(Connection, path, data);
}
