using System;

namespace Rsdl.Runtime.DependencyInjection;

/// <summary>An attempt took all the time that it may. Tells the circuit, which would take it for a change of the caller's mind.</summary>
internal sealed class AttemptTimeoutException(OperationCanceledException cause)
    : OperationCanceledException(cause.Message, cause, cause.CancellationToken);
