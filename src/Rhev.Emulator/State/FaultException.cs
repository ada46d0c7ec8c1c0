using System;

namespace Rhev.Emulator.State;

/// <summary>A request that the Manager refuses: becomes a response with a fault.</summary>
internal sealed class FaultException(int status, string reason, string detail) : Exception(detail)
{
    public int Status { get; } = status;

    public string Reason { get; } = reason;

    public string Detail { get; } = detail;

    /// <summary>What is told of the refusal: it stays, when everything else that the request has done is undone.</summary>
    public Action? Aftermath { get; init; }

    public static FaultException BadRequest(string detail) => new(400, "Bad request", detail);

    public static FaultException Incomplete(string detail) => new(400, "Incomplete parameters", detail);

    public static FaultException InvalidValue(string detail) => new(400, "Invalid value", detail);

    public static FaultException NotFound(string detail) => new(404, "Not found", detail);

    public static FaultException Conflict(string detail) => new(409, "Operation failed", detail);

    public static FaultException Immutable(string field) =>
        new(409, "Broken immutability constraint", "Attempt to set immutable field: " + field);
}
