using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime;

/// <summary>
/// A handle of one resource: its address, and a snapshot of its data if it was read. It never changes: whatever reads or changes
/// the resource gives a new handle. Safe for use by many threads as long as nobody edits the snapshot.
/// </summary>
/// <typeparam name="TSelf">The generated class.</typeparam>
/// <typeparam name="TEntity">The class of the data.</typeparam>
public abstract partial class Resource<TSelf, TEntity> : ApiClient
    where TSelf : Resource<TSelf, TEntity>
    where TEntity : Entity
{
    private readonly EntityType? _type;

    /// <summary>Makes a handle without a connection, for a mock.</summary>
    protected Resource()
    {
    }

    /// <summary>Makes a handle. Nothing is sent.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="path">The address, relative to the API's base or as a document has it.</param>
    /// <param name="data">What is known of the resource, if anything.</param>
    /// <param name="type">The type of the data.</param>
    protected Resource(ApiConnection connection, string path, TEntity? data, EntityType type)
        : base(connection, path)
    {
        _type = type;
        Data = data;
    }

    /// <summary>The data as they were when they were read; null when this is a handle only.</summary>
    public virtual TEntity? Data { get; }

    /// <summary>The identifier: that of the data, or else the address's last segment.</summary>
    public virtual string Id => EntityAccess.GetText(Data, "id") ?? Uri.UnescapeDataString(LastSegment);

    /// <summary>The address that the data link to with a relation, among their links and their actions.</summary>
    /// <param name="relation">The relation (<c>rel</c>), such as <c>nics</c>; case matters.</param>
    /// <returns>The <c>href</c> as the Manager gave it; null if the data have no such link.</returns>
    /// <exception cref="InvalidOperationException">The resource was not read, so its links are not known.</exception>
    public virtual string? FindLink(string relation)
    {
        ArgumentException.ThrowIfNullOrEmpty(relation);
        TEntity data = Data ?? throw new InvalidOperationException($"{this} was not read, so its links are not known; GetAsync reads it.");
        return EntityAccess.FindLink(data, relation) ?? EntityAccess.FindLink(EntityAccess.GetEntity(data, "actions"), relation);
    }

    /// <summary>The address that the data link to with a relation, where there must be one.</summary>
    /// <param name="relation">The relation (<c>rel</c>), such as <c>nics</c>; case matters.</param>
    /// <returns>The <c>href</c> as the Manager gave it.</returns>
    /// <exception cref="ApiLinkException">
    /// The data have no such link: the user may lack the permission for it, or the version of the Manager does not have it.
    /// </exception>
    /// <exception cref="InvalidOperationException">The resource was not read, so its links are not known.</exception>
    public virtual string GetLink(string relation) =>
        FindLink(relation) ?? throw ApiLinkException.Missing(new ApiCall(HttpMethod.Get, ApiPath.WithoutParameters(Path), null), relation);

    /// <summary>The type's name and the address.</summary>
    /// <returns>For instance <c>VmResource vms/123</c>.</returns>
    public override string ToString() => $"{GetType().Name} {Path}";

    /// <summary>Makes a handle of the same class.</summary>
    /// <param name="path">The address.</param>
    /// <param name="data">What is known of the resource, if anything.</param>
    /// <returns>A new handle.</returns>
    protected abstract TSelf Create(string path, TEntity? data);

    /// <summary>The address of a sub-collection: the one that the data link to, or else below this resource.</summary>
    /// <param name="segment">The sub-collection's name, which is also the relation of its link.</param>
    /// <returns>The address.</returns>
    protected string ChildPath(string segment) => EntityAccess.FindLink(Data, segment) ?? ApiPath.Combine(Path, segment);

    /// <summary>Reads the resource.</summary>
    /// <param name="options">What else to ask for.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A handle with the data as they are now.</returns>
    /// <exception cref="ApiNotFoundException">There is no such resource.</exception>
    /// <exception cref="ApiException">The request failed.</exception>
    protected async Task<TSelf> GetCoreAsync(OperationOptions? options, CancellationToken cancellationToken)
    {
        ApiResponse response = await SendAsync(HttpMethod.Get, Path, options, null, cancellationToken).ConfigureAwait(false);
        return Create(Path, Read(response));
    }

    /// <summary>Updates the resource with exactly what is set.</summary>
    /// <param name="changes">What to change: null leaves a member alone, the empty string clears it.</param>
    /// <param name="options">What else to ask for.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A handle with the data after the update.</returns>
    /// <exception cref="ApiConflictException">The changes name something that cannot be changed.</exception>
    /// <exception cref="ApiException">The request failed.</exception>
    protected async Task<TSelf> UpdateCoreAsync(TEntity changes, OperationOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ApiResponse response = await SendAsync(HttpMethod.Put, Path, options, changes, cancellationToken).ConfigureAwait(false);
        return Create(Path, response.Body.IsEmpty ? null : Read(response));
    }

    /// <summary>Edits a copy of the snapshot, and sends the difference. Nothing is sent when there is none.</summary>
    /// <param name="edit">Edits the copy.</param>
    /// <param name="options">What else to ask for.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <returns>A handle with the data after the update; this one when nothing was changed.</returns>
    /// <exception cref="ApiConflictException">The changes name something that cannot be changed.</exception>
    /// <exception cref="ApiException">A request failed.</exception>
    protected async Task<TSelf> EditCoreAsync(Action<TEntity> edit, OperationOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(edit);
        TSelf before = Data is null ? await GetCoreAsync(null, cancellationToken).ConfigureAwait(false) : (TSelf)this;
        TEntity edited = EntityOperations.Clone(before.Data!);
        edit(edited);
        return EntityOperations.Difference(before.Data!, edited) is { } changes
            ? await UpdateCoreAsync(changes, options, cancellationToken).ConfigureAwait(false)
            : before;
    }

    private string LastSegment => ApiPath.WithoutParameters(Path).TrimEnd('/').Split('/')[^1];

    private TEntity Read(ApiResponse response) => (TEntity)response.ReadEntity(_type!);
}
