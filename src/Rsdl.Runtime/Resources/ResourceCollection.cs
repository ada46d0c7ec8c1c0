using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime;

/// <summary>A collection of resources. Thread-safe.</summary>
/// <typeparam name="TResource">The class of a resource's handle.</typeparam>
/// <typeparam name="TEntity">The class of a resource's data.</typeparam>
[SuppressMessage("Naming", "CA1711", Justification = "A collection of resources is what the API calls it.")]
public abstract partial class ResourceCollection<TResource, TEntity> : ApiClient
    where TResource : ApiClient
    where TEntity : Entity
{
    private readonly EntityType? _listType;
    private readonly EntityType? _itemType;
    private readonly bool _isSearchable;

    /// <summary>Makes a collection without a connection, for a mock.</summary>
    protected ResourceCollection()
    {
    }

    /// <summary>Makes a client of a collection. Nothing is sent.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="path">The address, relative to the API's base or as a document has it.</param>
    /// <param name="listType">The type of a list.</param>
    /// <param name="itemType">The type of a resource.</param>
    /// <param name="isSearchable">Whether a list accepts a search.</param>
    protected ResourceCollection(ApiConnection connection, string path, EntityType listType, EntityType itemType, bool isSearchable)
        : base(connection, path)
    {
        _listType = listType;
        _itemType = itemType;
        _isSearchable = isSearchable;
    }

    /// <summary>A handle of the resource with an identifier. Nothing is sent.</summary>
    /// <param name="id">The identifier, as it is; it may hold any character.</param>
    /// <returns>A handle without data.</returns>
    public virtual TResource this[string id] => CreateResource(ApiPath.Combine(Path, id), null);

    /// <summary>A handle of the resource at an address, such as the <c>href</c> of a link. Nothing is sent.</summary>
    /// <param name="href">
    /// The address as a document has it, or relative to the API's base; the connection checks it when it is used.
    /// </param>
    /// <returns>A handle without data.</returns>
    public virtual TResource At(string href)
    {
        ArgumentException.ThrowIfNullOrEmpty(href);
        return CreateResource(href, null);
    }

    /// <summary>
    /// A handle of the resource that an element refers to, such as the <c>cluster</c> of a virtual machine: at its <c>href</c>, or
    /// else the one of this collection with its <c>id</c>. Nothing is sent.
    /// </summary>
    /// <param name="reference">The element. It is no snapshot, so the handle has no data.</param>
    /// <returns>A handle without data.</returns>
    /// <exception cref="ArgumentException">The element has neither.</exception>
    [SuppressMessage("Naming", "CA1716", Justification = "Short, and read aloud right; Visual Basic escapes it as [Of].")]
    public virtual TResource Of(TEntity reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        string href = FindPath(reference)
            ?? throw new ArgumentException("The reference has neither an href nor an id.", nameof(reference));
        return CreateResource(href, null);
    }

    /// <summary>Reads the one resource with a name.</summary>
    /// <param name="name">The name, exactly.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A handle with its data.</returns>
    /// <exception cref="ApiNotFoundException">No resource has that name.</exception>
    /// <exception cref="ApiAmbiguousNameException">More than one resource has that name.</exception>
    /// <exception cref="ApiException">The request failed.</exception>
    public virtual async Task<TResource> GetAsync(string name, CancellationToken cancellationToken = default) =>
        await FindAsync(name, cancellationToken).ConfigureAwait(false) ?? throw new ApiNotFoundException(
            new ApiCall(HttpMethod.Get, Path, null), new Fault("Not found", $"No resource of the collection is named '{name}'", false));

    /// <summary>Looks for the one resource with a name.</summary>
    /// <param name="name">The name, exactly.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A handle with its data; null when no resource has that name.</returns>
    /// <exception cref="ApiAmbiguousNameException">More than one resource has that name.</exception>
    /// <exception cref="ApiException">The request failed.</exception>
    public virtual async Task<TResource?> FindAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        SearchOptions options = new();

        // A search cannot quote these; then all resources are read and compared here.
        if (_isSearchable && name.AsSpan().IndexOfAny("\"'*;\\") < 0)
        {
            options.Search = $"name=\"{name}\"";
        }

        TResource? found = null;
        await foreach ((_, var items) in ReadItemsAsync(options, null, cancellationToken).ConfigureAwait(false))
        {
            foreach ((TResource resource, TEntity data) in items)
            {
                if (EntityAccess.GetText(data, "name") == name)
                {
                    found = found is null ? resource : throw new ApiAmbiguousNameException(new ApiCall(HttpMethod.Get, Path, null), name);
                }
            }
        }

        return found;
    }

    /// <summary>The type's name and the address.</summary>
    /// <returns>For instance <c>VmCollection vms</c>.</returns>
    public override string ToString() => $"{GetType().Name} {Path}";

    /// <summary>Makes a handle of a resource in this collection.</summary>
    /// <param name="path">The address.</param>
    /// <param name="data">What is known of the resource, if anything.</param>
    /// <returns>A new handle.</returns>
    protected abstract TResource CreateResource(string path, TEntity? data);

    /// <summary>Adds what a body of a class of its own describes, such as several resources at once.</summary>
    /// <typeparam name="TResult">The class of the answer.</typeparam>
    /// <param name="entity">What to add.</param>
    /// <param name="resultType">The type of the answer.</param>
    /// <param name="options">What else to ask for.</param>
    /// <param name="cancellationToken">Gives up waiting; the Manager may add the resources nonetheless.</param>
    /// <returns>What the Manager answered.</returns>
    /// <exception cref="ApiException">The request failed.</exception>
    protected async Task<TResult> AddManyCoreAsync<TResult>(
        Entity entity, EntityType resultType, OperationOptions? options, CancellationToken cancellationToken)
        where TResult : Entity
    {
        ArgumentNullException.ThrowIfNull(entity);
        ApiResponse response = await SendAsync(HttpMethod.Post, Path, options, entity, cancellationToken).ConfigureAwait(false);
        return (TResult)response.ReadEntity(resultType);
    }

    private async Task<List<(TResource Resource, TEntity Data)>> ReadAsync(OperationOptions? options, CancellationToken cancellationToken)
    {
        ApiResponse response = await SendAsync(HttpMethod.Get, Path, options, null, cancellationToken).ConfigureAwait(false);
        Entity list = response.ReadEntity(_listType!);
        List<(TResource, TEntity)> resources = [];
        foreach (TEntity data in list as IEnumerable<TEntity> ?? ReadUnrecognized(response, list))
        {
            resources.Add((CreateResource(FindPath(data) ?? Path, data), data));
        }

        return resources;
    }

    /// <summary>Some schemas forget the repeated element of a collection; its resources are then what the schema does not know.</summary>
    private List<TEntity> ReadUnrecognized(ApiResponse response, Entity list)
    {
        List<TEntity> items = [];
        foreach (ReadOnlyMemory<byte> element in list.Unrecognized.Elements)
        {
            items.Add(response.Read(_ => EntityXml.Read<TEntity>(element.Span, _itemType!)));
        }

        return items;
    }

    /// <summary>The address that the data have, or else the one that follows from their identifier; null if they have neither.</summary>
    private string? FindPath(TEntity? data) =>
        EntityAccess.GetText(data, "href") is { Length: > 0 } href ? href
        : EntityAccess.GetText(data, "id") is { Length: > 0 } id ? ApiPath.Combine(Path, id)
        : null;
}
