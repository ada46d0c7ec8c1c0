using System;
using System.Threading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using Rsdl.Runtime;
using Rsdl.Runtime.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Adds clients of Managers to a service collection. A client is made at its first use, once for the container and all its scopes. It has
/// one connection and one session, which end with the container: dispose of that by <c>DisposeAsync</c>, as a host does, for the Manager
/// to be told. Adding a client again under the same name adds to its configuration.
/// </summary>
public static class ApiClientServiceCollectionExtensions
{
    /// <summary>Adds the client of an application that has one. It is resolved by its class.</summary>
    /// <typeparam name="TApi">The generated class of the entry point, such as <c>RhevApi</c>.</typeparam>
    /// <param name="services">The collection.</param>
    /// <param name="create">Makes the entry point over its connection: <c>connection => new RhevApi(connection)</c>.</param>
    /// <param name="configure">Sets options, after those that were set before.</param>
    /// <returns>The client, to say more of it.</returns>
    /// <exception cref="InvalidOperationException">There is a client of another class that has the name of this one.</exception>
    public static IApiClientBuilder AddApiClient<TApi>(
        this IServiceCollection services, Func<ApiConnection, TApi> create, Action<ApiClientOptions>? configure = null)
        where TApi : class, IApiEntryPoint => AddOnly(services, create, options => Configure(options, configure));

    /// <summary>Adds the client of an application that has one, with options from configuration. It is resolved by its class.</summary>
    /// <typeparam name="TApi">The generated class of the entry point, such as <c>RhevApi</c>.</typeparam>
    /// <param name="services">The collection.</param>
    /// <param name="create">Makes the entry point over its connection: <c>connection => new RhevApi(connection)</c>.</param>
    /// <param name="section">The options, by the names of <see cref="ApiClientOptions"/>.</param>
    /// <returns>The client, to say more of it.</returns>
    /// <exception cref="InvalidOperationException">There is a client of another class that has the name of this one.</exception>
    public static IApiClientBuilder AddApiClient<TApi>(
        this IServiceCollection services, Func<ApiConnection, TApi> create, IConfigurationSection section)
        where TApi : class, IApiEntryPoint => AddOnly(services, create, options => Bind(options, section));

    /// <summary>Adds one of several clients. It is got from <see cref="IApiClientFactory{TApi}"/> by its name.</summary>
    /// <typeparam name="TApi">The generated class of the entry point, such as <c>RhevApi</c>.</typeparam>
    /// <param name="services">The collection.</param>
    /// <param name="name">The name of the client.</param>
    /// <param name="create">Makes the entry point over its connection: <c>connection => new RhevApi(connection)</c>.</param>
    /// <param name="configure">Sets options, after those that were set before.</param>
    /// <returns>The client, to say more of it.</returns>
    /// <exception cref="InvalidOperationException">There is a client of another class under the name.</exception>
    public static IApiClientBuilder AddApiClient<TApi>(
        this IServiceCollection services, string name, Func<ApiConnection, TApi> create, Action<ApiClientOptions>? configure = null)
        where TApi : class, IApiEntryPoint => Add(services, name, create, options => Configure(options, configure));

    /// <summary>
    /// Adds one of several clients, with options from configuration. It is got from <see cref="IApiClientFactory{TApi}"/> by its name.
    /// </summary>
    /// <typeparam name="TApi">The generated class of the entry point, such as <c>RhevApi</c>.</typeparam>
    /// <param name="services">The collection.</param>
    /// <param name="name">The name of the client.</param>
    /// <param name="create">Makes the entry point over its connection: <c>connection => new RhevApi(connection)</c>.</param>
    /// <param name="section">The options, by the names of <see cref="ApiClientOptions"/>.</param>
    /// <returns>The client, to say more of it.</returns>
    /// <exception cref="InvalidOperationException">There is a client of another class under the name.</exception>
    public static IApiClientBuilder AddApiClient<TApi>(
        this IServiceCollection services, string name, Func<ApiConnection, TApi> create, IConfigurationSection section)
        where TApi : class, IApiEntryPoint => Add(services, name, create, options => Bind(options, section));

    /// <summary>
    /// Adds one of several clients. It is resolved by its class and its name as the key, <c>[FromKeyedServices("dc1")] RhevApi</c>, or got
    /// from <see cref="IApiClientFactory{TApi}"/>.
    /// </summary>
    /// <typeparam name="TApi">The generated class of the entry point, such as <c>RhevApi</c>.</typeparam>
    /// <param name="services">The collection.</param>
    /// <param name="name">The name of the client, and the key.</param>
    /// <param name="create">Makes the entry point over its connection: <c>connection => new RhevApi(connection)</c>.</param>
    /// <param name="configure">Sets options, after those that were set before.</param>
    /// <returns>The client, to say more of it.</returns>
    /// <exception cref="InvalidOperationException">There is a client of another class under the name.</exception>
    public static IApiClientBuilder AddKeyedApiClient<TApi>(
        this IServiceCollection services, string name, Func<ApiConnection, TApi> create, Action<ApiClientOptions>? configure = null)
        where TApi : class, IApiEntryPoint => AddKeyed(services, name, create, options => Configure(options, configure));

    /// <summary>
    /// Adds one of several clients, with options from configuration. It is resolved by its class and its name as the key,
    /// <c>[FromKeyedServices("dc1")] RhevApi</c>, or got from <see cref="IApiClientFactory{TApi}"/>.
    /// </summary>
    /// <typeparam name="TApi">The generated class of the entry point, such as <c>RhevApi</c>.</typeparam>
    /// <param name="services">The collection.</param>
    /// <param name="name">The name of the client, and the key.</param>
    /// <param name="create">Makes the entry point over its connection: <c>connection => new RhevApi(connection)</c>.</param>
    /// <param name="section">The options, by the names of <see cref="ApiClientOptions"/>.</param>
    /// <returns>The client, to say more of it.</returns>
    /// <exception cref="InvalidOperationException">There is a client of another class under the name.</exception>
    public static IApiClientBuilder AddKeyedApiClient<TApi>(
        this IServiceCollection services, string name, Func<ApiConnection, TApi> create, IConfigurationSection section)
        where TApi : class, IApiEntryPoint => AddKeyed(services, name, create, options => Bind(options, section));

    private static ApiClientBuilder AddOnly<TApi>(
        IServiceCollection services, Func<ApiConnection, TApi> create, Action<OptionsBuilder<ApiClientOptions>> configure)
        where TApi : class, IApiEntryPoint
    {
        ApiClientBuilder builder = Add(services, typeof(TApi).Name, create, configure);
        services.TryAddSingleton(static provider => provider.GetRequiredService<IApiClientFactory<TApi>>().GetClient());
        return builder;
    }

    private static ApiClientBuilder AddKeyed<TApi>(
        IServiceCollection services, string name, Func<ApiConnection, TApi> create, Action<OptionsBuilder<ApiClientOptions>> configure)
        where TApi : class, IApiEntryPoint
    {
        ApiClientBuilder builder = Add(services, name, create, configure);
        services.TryAddKeyedSingleton(
            name, static (provider, key) => provider.GetRequiredService<IApiClientFactory<TApi>>().GetClient((string?)key));
        return builder;
    }

    private static ApiClientBuilder Add<TApi>(
        IServiceCollection services, string name, Func<ApiConnection, TApi> create, Action<OptionsBuilder<ApiClientOptions>> configure)
        where TApi : class, IApiEntryPoint
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(create);
        ApiClientRegistration registration = ApiClientRegistry.Of(services).GetOrAdd(name, typeof(TApi), out bool isNew);
        registration.Create = create;
        ApiClientBuilder builder = new(services, registration);
        if (isNew)
        {
            AddCore<TApi>(services);
            AddHandlers(builder);
        }

        configure(services.AddOptions<ApiClientOptions>(name));
        return builder;
    }

    private static void AddCore<TApi>(IServiceCollection services)
        where TApi : class, IApiEntryPoint
    {
        services.TryAddSingleton(static provider => new ApiClients(provider));
        services.TryAddSingleton<IApiClientFactory<TApi>>(static provider => new ApiClientFactory<TApi>(
            provider.GetRequiredService<ApiClientRegistry>(), provider.GetRequiredService<ApiClients>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ApiClientOptions>, ApiClientOptionsValidator>());
    }

    private static void AddHandlers(ApiClientBuilder builder)
    {
        string name = builder.Name;
        builder.Services.AddOptions<ApiClientOptions>(name).ValidateOnStart();

        // The handlers live as long as the container, as the connection does: the transport itself looks up the host's address anew.
        builder.HttpClientBuilder
            .ConfigurePrimaryHttpMessageHandler(provider => ApiConnection.CreateHandler(
                provider.GetRequiredService<IOptionsMonitor<ApiClientOptions>>().Get(name).ToTlsOptions()))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();

        // After all that anybody configures: the first handler and the last are ours.
        builder.Services.PostConfigure<HttpClientFactoryOptions>(
            builder.Registration.HttpClientName,
            static options => options.HttpMessageHandlerBuilderActions.Add(static handlers =>
            {
                handlers.AdditionalHandlers.Insert(0, new FailureHandler());
                handlers.AdditionalHandlers.Add(new SendOnceHandler());
            }));
    }

    private static void Configure(OptionsBuilder<ApiClientOptions> options, Action<ApiClientOptions>? configure)
    {
        if (configure is not null)
        {
            options.Configure(configure);
        }
    }

    private static void Bind(OptionsBuilder<ApiClientOptions> options, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        options.Bind(section);
    }
}
