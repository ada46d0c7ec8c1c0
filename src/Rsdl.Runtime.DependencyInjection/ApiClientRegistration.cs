using System;

namespace Rsdl.Runtime.DependencyInjection;

/// <summary>What is known of a client before there is a container.</summary>
/// <param name="name">Its name.</param>
/// <param name="type">The class of its entry point.</param>
internal sealed class ApiClientRegistration(string name, Type type)
{
    public string Name => name;

    public Type Type => type;

    /// <summary>The name of its handlers; with a prefix, so that it is nobody else's.</summary>
    public string HttpClientName { get; } = "Rsdl.Runtime/" + name;

    /// <summary>Makes the entry point over a connection.</summary>
    public Func<ApiConnection, IApiEntryPoint>? Create { get; set; }

    /// <summary>Whether the client is connected to when the host starts.</summary>
    public bool IsCheckedOnStart { get; set; }

    /// <summary>Whether the client has a circuit breaker and a limit of requests.</summary>
    public bool IsResilient { get; set; }
}
