using Rhev.Sdk.Models;

namespace Rsdl.Runtime.DependencyInjection.Tests.Support;

/// <summary>The entry point of another API.</summary>
internal sealed class OtherApi(ApiConnection connection) : ApiEntryPoint<Api>(connection, null);
