using System;
using System.Linq;

namespace Rsdl.Runtime.DependencyInjection;

internal sealed class ApiClientFactory<TApi>(ApiClientRegistry registry, ApiClients clients) : IApiClientFactory<TApi>
    where TApi : class, IApiEntryPoint
{
    public TApi GetClient(string? name = null)
    {
        ApiClientRegistration? registration = registry.Find(name ?? typeof(TApi).Name);
        if (registration?.Type == typeof(TApi))
        {
            return (TApi)clients.Get(registration);
        }

        string which = name is null ? "without a name" : $"with the name '{name}'";
        string others = string.Join(", ", registry.All.Where(other => other.Type == typeof(TApi)).Select(other => $"'{other.Name}'"));
        throw new InvalidOperationException($"There is no API client of {typeof(TApi)} {which}. Its clients are: {others}.");
    }
}
