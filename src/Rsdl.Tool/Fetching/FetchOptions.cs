using System;
using Rsdl.Runtime;

namespace Rsdl.Tool.Fetching;

/// <summary>What to fetch, and where to.</summary>
/// <param name="Connection">How to reach the Manager.</param>
/// <param name="Folder">The folder that gets the documents.</param>
internal sealed record FetchOptions(ConnectionOptions Connection, string Folder)
{
    /// <summary>The address without anything secret: there is no user in it, and it has no query.</summary>
    public Uri Address =>
        Connection.Port is { } port ? new UriBuilder(Connection.BaseAddress) { Port = port }.Uri : Connection.BaseAddress;
}
