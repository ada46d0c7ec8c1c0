using System.Net.Http;

namespace Rsdl.Runtime;

/// <summary>A response with its body, read whole.</summary>
/// <param name="Response">The response, whose own content is gone.</param>
/// <param name="Body">The body as it was sent, decompressed; empty if there was none.</param>
internal readonly record struct HttpAnswer(HttpResponseMessage Response, byte[] Body);
