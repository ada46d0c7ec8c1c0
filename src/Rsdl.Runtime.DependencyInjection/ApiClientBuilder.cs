using Microsoft.Extensions.DependencyInjection;

namespace Rsdl.Runtime.DependencyInjection;

internal sealed class ApiClientBuilder(IServiceCollection services, ApiClientRegistration registration) : IApiClientBuilder
{
    public string Name => registration.Name;

    public IServiceCollection Services => services;

    public ApiClientRegistration Registration => registration;

    public IHttpClientBuilder HttpClientBuilder { get; } = services.AddHttpClient(registration.HttpClientName);
}
