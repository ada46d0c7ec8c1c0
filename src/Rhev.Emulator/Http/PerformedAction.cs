using System;
using System.Collections.Generic;
using System.Xml.Linq;
using Rhev.Emulator.State.Work;

namespace Rhev.Emulator.Http;

/// <summary>An action that was asked for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsAsync">Whether the client polls for its end.</param>
/// <param name="Since">When it was asked for.</param>
internal sealed record PerformedAction(string Id, bool IsAsync, DateTimeOffset Since)
{
    /// <summary>The wait before it and the work of it.</summary>
    public List<WorkItem> Works { get; } = [];

    /// <summary>What its answer holds.</summary>
    public List<XElement> Results { get; } = [];
}
