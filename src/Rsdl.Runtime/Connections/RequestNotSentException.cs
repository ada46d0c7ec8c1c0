using System;
using System.Net.Http;

namespace Rsdl.Runtime;

/// <summary>
/// For a handler of one's own in <see cref="ConnectionOptions.Handler"/> to throw when it does not let a request through, for instance
/// because a circuit is open. The caller gets an <see cref="ApiTransportException"/> whose <see cref="ApiException.MayHaveExecuted"/> is
/// <see langword="false"/>, and the request is not tried again.
/// </summary>
/// <param name="message">Why, without a secret: it becomes part of the caller's message.</param>
/// <param name="inner">The cause, if there is one.</param>
public sealed class RequestNotSentException(string message, Exception? inner = null) : HttpRequestException(message, inner);
