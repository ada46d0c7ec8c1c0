using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.DependencyInjection;

namespace Rsdl.Runtime.DependencyInjection;

/// <summary>The clients that have been added to a service collection.</summary>
internal sealed class ApiClientRegistry
{
    private readonly SortedDictionary<string, ApiClientRegistration> _registrations = new(StringComparer.Ordinal);

    public IEnumerable<ApiClientRegistration> All => _registrations.Values;

    /// <summary>The registry of a service collection, made at the first call.</summary>
    public static ApiClientRegistry Of(IServiceCollection services)
    {
        ServiceDescriptor? known = services.FirstOrDefault(service => service.ServiceType == typeof(ApiClientRegistry));
        if (known?.ImplementationInstance is ApiClientRegistry registry)
        {
            return registry;
        }

        registry = new();
        services.AddSingleton(registry);
        return registry;
    }

    public ApiClientRegistration? Find(string name) => _registrations.GetValueOrDefault(name);

    /// <exception cref="InvalidOperationException">The name is that of a client of another class.</exception>
    public ApiClientRegistration GetOrAdd(string name, Type type, out bool isNew)
    {
        isNew = !_registrations.TryGetValue(name, out ApiClientRegistration? registration);
        if (isNew)
        {
            _registrations.Add(name, registration = new(name, type));
        }

        return registration!.Type == type
            ? registration
            : throw new InvalidOperationException(
                $"The name '{name}' is that of an API client of {registration.Type}; one of {type} needs a name of its own.");
    }
}
