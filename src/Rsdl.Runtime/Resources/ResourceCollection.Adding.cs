using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime;

public abstract partial class ResourceCollection<TResource, TEntity>
{
    /// <summary>
    /// The operation of a resource that was added elsewhere, in another process for instance. Nothing is sent, and nothing but the
    /// addresses is known before <see cref="CreateOperation{TResource}.UpdateStatusAsync"/>.
    /// </summary>
    /// <param name="path">The address of the resource.</param>
    /// <param name="statusHref">The address of its state, from <see cref="CreateOperation{TResource}.Href"/>; null if it has none.</param>
    /// <returns>An operation that counts as under construction.</returns>
    public virtual CreateOperation<TResource> ResumeAdd(string path, string? statusHref = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new CreateOperation<TResource>(
            Connection, Read, CreateResource(path, null), null, HttpStatusCode.Accepted, statusHref, isCurrent: false);
    }

    /// <summary>Adds a resource.</summary>
    /// <param name="entity">What to add; members that are null are left to the Manager.</param>
    /// <param name="options">What else to ask for.</param>
    /// <param name="cancellationToken">Gives up waiting; the Manager may add the resource nonetheless.</param>
    /// <returns>
    /// The operation as the Manager accepted it, with what it answered. The resource may still be under construction; see
    /// <c>CompletedAsync</c>.
    /// </returns>
    /// <exception cref="ApiCreationFailedException">The creation failed at once.</exception>
    /// <exception cref="ApiProtocolException">The Manager told that the resource exists, without its address.</exception>
    /// <exception cref="ApiException">The request failed.</exception>
    protected async Task<CreateOperation<TResource>> AddCoreAsync(
        TEntity entity, OperationOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ApiResponse response = await SendAsync(HttpMethod.Post, Path, options, entity, cancellationToken).ConfigureAwait(false);
        TEntity? data = response.Body.IsEmpty ? null : (TEntity)response.ReadEntity(_itemType!);
        string? state = data is null ? null : CreateOperation<TResource>.StateOf(response);
        string? location = response.GetHeader("Location") is { Length: > 0 } header ? header : null;

        // A handle with the collection's own address would let a later deletion hit the collection.
        string? path = FindPath(data) ?? location;
        if (path is null && response.StatusCode != HttpStatusCode.Accepted)
        {
            throw response.Unusable("the answer tells no address of the new resource");
        }

        return new CreateOperation<TResource>(
            Connection,
            Read,
            path is null ? null : CreateResource(path, data),
            state,
            response.StatusCode,
            EntityAccess.FindLink(data, "creation_status"),
            isCurrent: data is not null);
    }

    private TResource Read(string path, ApiResponse response) =>
        CreateResource(path, (TEntity)response.ReadEntity(_itemType!));
}
