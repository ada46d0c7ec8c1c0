using System;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Rsdl.Runtime;
using Rsdl.Runtime.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Says more of a client that has been added to a service collection.</summary>
public static class ApiClientBuilderExtensions
{
    /// <summary>
    /// Limits how many requests the client sends at once, and stops sending for a while when too many of them fail: without an answer, in
    /// time or at all, or with 502, 503 or 504. What is held back fails with an <see cref="ApiTransportException"/> whose
    /// <see cref="ApiException.MayHaveExecuted"/> is <see langword="false"/>, and is not tried again. Nothing is sent a second time by
    /// this; that remains the affair of <see cref="ApiClientOptions.Retry"/>.
    /// </summary>
    /// <param name="builder">The client.</param>
    /// <param name="configure">Sets options, after those that were set before.</param>
    /// <returns>The client, to say more of it.</returns>
    public static IApiClientBuilder AddResilience(this IApiClientBuilder builder, Action<ApiResilienceOptions>? configure = null)
    {
        OptionsBuilder<ApiResilienceOptions> options = AddResilienceCore(builder);
        if (configure is not null)
        {
            options.Configure(configure);
        }

        return builder;
    }

    /// <summary>
    /// The same as <see cref="AddResilience(IApiClientBuilder, Action{ApiResilienceOptions})"/>, with options from configuration.
    /// </summary>
    /// <param name="builder">The client.</param>
    /// <param name="section">The options, by the names of <see cref="ApiResilienceOptions"/>.</param>
    /// <returns>The client, to say more of it.</returns>
    public static IApiClientBuilder AddResilience(this IApiClientBuilder builder, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        AddResilienceCore(builder).Bind(section);
        return builder;
    }

    /// <summary>
    /// Has the client read its entry point when the host starts, before any other service of the host does. The product is logged. If the
    /// Manager cannot be reached or does not accept the credentials, the start fails with an <see cref="InvalidOperationException"/> that
    /// names the client and the reason.
    /// </summary>
    /// <param name="builder">The client.</param>
    /// <returns>The client, to say more of it.</returns>
    public static IApiClientBuilder ValidateConnectionOnStart(this IApiClientBuilder builder)
    {
        RegistrationOf(builder).IsCheckedOnStart = true;
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ConnectionCheck>());
        return builder;
    }

    private static OptionsBuilder<ApiResilienceOptions> AddResilienceCore(IApiClientBuilder builder)
    {
        ApiClientRegistration registration = RegistrationOf(builder);
        OptionsBuilder<ApiResilienceOptions> options = builder.Services.AddOptions<ApiResilienceOptions>(builder.Name);
        if (!registration.IsResilient)
        {
            registration.IsResilient = true;
            options.ValidateOnStart();
            builder.Services.TryAddEnumerable(
                ServiceDescriptor.Singleton<IValidateOptions<ApiResilienceOptions>, ApiResilienceOptionsValidator>());
            builder.HttpClientBuilder.AddHttpMessageHandler(provider => CreateHandler(provider, registration.Name));
        }

        return options;
    }

    private static ResilienceHandler CreateHandler(IServiceProvider provider, string name)
    {
        TimeProvider timeProvider = provider.GetService<TimeProvider>() ?? TimeProvider.System;
        return new(
            ResiliencePipelines.Create(
                name,
                provider.GetRequiredService<IOptionsMonitor<ApiResilienceOptions>>().Get(name),
                timeProvider,
                provider.GetRequiredService<ILogger<ResilienceHandler>>()),
            provider.GetRequiredService<IOptionsMonitor<ApiClientOptions>>().Get(name).Timeout,
            timeProvider);
    }

    private static ApiClientRegistration RegistrationOf(IApiClientBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return ApiClientRegistry.Of(builder.Services).Find(builder.Name)
            ?? throw new ArgumentException($"There is no API client '{builder.Name}'.", nameof(builder));
    }
}
