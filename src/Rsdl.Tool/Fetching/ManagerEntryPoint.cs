using Rsdl.Runtime;

namespace Rsdl.Tool.Fetching;

/// <summary>The entry point of an API of which only the product is of interest.</summary>
internal sealed class ManagerEntryPoint(ApiConnection connection) : ApiEntryPoint<Entity>(connection, null);
