using System;

namespace Rsdl.Runtime;

/// <summary>What clients do that were made without a connection.</summary>
internal static class Mock
{
    public static InvalidOperationException HasNoConnection(string what) =>
        new($"This {what} was made without a connection, for a mock; override the member that is used.");
}
