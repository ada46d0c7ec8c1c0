using System;
using System.Collections.Generic;

namespace Rhev.Emulator.State;

/// <summary>Numbers that only grow, such as that of the latest event. They are saved with the state under their names.</summary>
internal sealed class Counters(ChangeLog changes)
{
    /// <summary>The number of the latest event.</summary>
    public const string Event = "event";

    /// <summary>The number of the latest MAC address.</summary>
    public const string Mac = "mac";

    private readonly SortedDictionary<string, int> _latest = new(StringComparer.Ordinal);

    /// <summary>The latest number of each counter that was ever used.</summary>
    public IReadOnlyDictionary<string, int> Latest => _latest;

    /// <summary>The next number, from 1.</summary>
    public int Next(string counter)
    {
        int latest = _latest.GetValueOrDefault(counter);
        changes.CounterChanged(() => _latest[counter] = latest);
        return _latest[counter] = latest + 1;
    }

    /// <summary>Sets the latest number to what it was when the state was saved.</summary>
    public void Restore(string counter, int latest) => _latest[counter] = latest;
}
