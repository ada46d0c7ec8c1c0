using System.Collections.Generic;

namespace Rhev.Guide.Tests.Checks;

/// <summary>A request that the SDK sent.</summary>
/// <param name="Method">The method.</param>
/// <param name="Address">The path with its parameters, and the query.</param>
/// <param name="Body">The body; empty when there was none.</param>
/// <param name="Headers">The headers.</param>
internal sealed record SentRequest(string Method, string Address, string Body, IReadOnlyDictionary<string, string> Headers);
