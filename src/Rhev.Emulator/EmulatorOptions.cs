using System;
using System.Collections.Generic;

namespace Rhev.Emulator;

/// <summary>How an emulated Manager is set up.</summary>
public sealed class EmulatorOptions
{
    /// <summary>The TCP port on 127.0.0.1; 0 takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>The one user who may log in, as <c>name@domain</c>.</summary>
    public string User { get; init; } = "admin@internal";

    /// <summary>The user's password; <c>null</c> makes a random one, which <see cref="EmulatedManager.Password"/> then tells.</summary>
    public string? Password { get; init; }

    /// <summary>Where timestamps come from.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// The texts of the RSDL and the XML schema that the Manager serves and follows; <c>null</c> for those of RHEV 3.3
    /// that the emulator brings along.
    /// </summary>
    public IReadOnlyList<(string Name, string Text)>? Documents { get; init; }

    /// <summary>What a new Manager starts with. A Manager that was saved starts with what it had.</summary>
    public SeedProfile Seed { get; init; } = SeedProfile.Minimal;

    /// <summary>
    /// The folder from which the state is read and in which every change is saved before it is answered; <c>null</c> keeps it in
    /// memory. A folder that is not there is made. It also keeps the authority, which then stays the same.
    /// </summary>
    public string? DataFolder { get; init; }
}
