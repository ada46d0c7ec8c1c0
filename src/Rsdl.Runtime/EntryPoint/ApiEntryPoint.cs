using System;
using System.Net.Http;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime;

/// <summary>The entry point of an API. It owns its connection.</summary>
/// <typeparam name="TEntity">The class of the entry point's representation.</typeparam>
public abstract class ApiEntryPoint<TEntity> : IApiEntryPoint
    where TEntity : Entity
{
    private readonly ApiConnection? _connection;
    private readonly EntityType? _type;

    /// <summary>Makes an entry point without a connection, for a mock.</summary>
    protected ApiEntryPoint()
    {
    }

    /// <summary>Makes an entry point. Nothing is sent.</summary>
    /// <param name="connection">The connection, which the entry point then owns.</param>
    /// <param name="type">The type of the entry point's representation; null if the API has none.</param>
    protected ApiEntryPoint(ApiConnection connection, EntityType? type)
    {
        ArgumentNullException.ThrowIfNull(connection);
        _connection = connection;
        _type = type;
    }

    /// <summary>The connection, for requests that the API's documents do not tell of.</summary>
    /// <exception cref="InvalidOperationException">The entry point was made for a mock and has no connection.</exception>
    public virtual ApiConnection Connection =>
        _connection ?? throw Mock.HasNoConnection("entry point");

    /// <summary>
    /// What the Manager said of itself when it was connected to or checked; null if it did not tell, or nothing has been sent.
    /// </summary>
    public virtual ProductInfo? Product { get; private set; }

    /// <summary>Reads the entry point: product, version, summary, links.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The representation.</returns>
    /// <exception cref="ApiUnauthorizedException">The Manager does not accept the credentials.</exception>
    /// <exception cref="ApiException">The request failed.</exception>
    /// <exception cref="NotSupportedException">The schema has no representation of the entry point.</exception>
    public virtual async Task<TEntity> GetAsync(CancellationToken cancellationToken = default)
    {
        ApiConnection connection = Connection;
        EntityType type = _type ?? throw new NotSupportedException("The schema has no representation of the entry point.");
        ApiResponse response = await RequestAsync(connection, cancellationToken).ConfigureAwait(false);
        return (TEntity)response.ReadEntity(type);
    }

    /// <summary>Reads the entry point, and looks for one of the resources that have a fixed role (<c>special_objects</c>).</summary>
    /// <param name="relation">Its relation: <c>templates/blank</c> is the empty template, <c>tags/root</c> the top of the tags.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>
    /// The <c>href</c>, of which <see cref="ResourceCollection{TResource, TEntity}.At"/> of the collection makes a handle; null if
    /// the entry point tells of no such resource.
    /// </returns>
    /// <exception cref="ApiException">The request failed.</exception>
    /// <exception cref="NotSupportedException">The schema has no representation of the entry point.</exception>
    public virtual async Task<string?> FindSpecialObjectAsync(string relation, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(relation);
        TEntity entryPoint = await GetAsync(cancellationToken).ConfigureAwait(false);
        return EntityAccess.FindLink(EntityAccess.GetEntity(entryPoint, "special_objects"), relation);
    }

    /// <summary>
    /// Reads the entry point once, to know that it can be used, and sets <see cref="Product"/>. A warning is logged if the Manager is of
    /// another version than the one that the class was generated from.
    /// </summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that ends when the answer is there.</returns>
    /// <exception cref="ApiProtocolException">There is something else than the entry point of an API at the address.</exception>
    /// <exception cref="ApiException">The request failed.</exception>
    public virtual async Task CheckAsync(CancellationToken cancellationToken = default)
    {
        ApiConnection connection = Connection;
        ApiResponse response = await RequestAsync(connection, cancellationToken).ConfigureAwait(false);
        response.RequireRoot(_type?.RootElement ?? "api");
        Product = response.Read(ProductInfoReader.Read);
        string? generatedFrom = GetType().GetCustomAttribute<ApiVersionAttribute>()?.Version;
        if (Product?.DiffersFrom(generatedFrom) == true)
        {
            ConnectionLog.VersionDiffers(connection.Logger, connection.Authority, Product.Version!.ToString(), generatedFrom!);
        }
    }

    /// <summary>Closes the connection. A session is not ended but left to expire: see <see cref="DisposeAsync"/>.</summary>
    public virtual void Dispose()
    {
        GC.SuppressFinalize(this);
        _connection?.Dispose();
    }

    /// <summary>Ends the session, if there is one, and closes the connection.</summary>
    /// <returns>A task that ends when it is closed.</returns>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _connection?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    /// <summary>
    /// Checks the entry point by <see cref="CheckAsync"/>; closes it if it cannot be used.
    /// </summary>
    /// <typeparam name="TApi">The generated class.</typeparam>
    /// <param name="api">The entry point.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The entry point that was given.</returns>
    /// <exception cref="ApiProtocolException">There is something else than the entry point of an API at the address.</exception>
    /// <exception cref="ApiException">The request failed.</exception>
    protected static async Task<TApi> ConnectCoreAsync<TApi>(TApi api, CancellationToken cancellationToken)
        where TApi : ApiEntryPoint<TEntity>
    {
        ArgumentNullException.ThrowIfNull(api);
        try
        {
            await api.CheckAsync(cancellationToken).ConfigureAwait(false);
            return api;
        }
        catch
        {
            await api.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static Task<ApiResponse> RequestAsync(ApiConnection connection, CancellationToken cancellationToken) =>
        connection.SendAsync(new ApiRequest { Method = HttpMethod.Get, Path = "" }, cancellationToken);
}
