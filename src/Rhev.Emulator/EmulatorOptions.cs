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

    /// <summary>Where timestamps and timers come from.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// How long work takes that runs on after the request that began it, and every step between two states, by
    /// <see cref="TimeProvider"/>. <see cref="TimeSpan.Zero"/> makes everything happen within its request.
    /// </summary>
    public TimeSpan WorkDuration { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The texts of the RSDL and the XML schema that the Manager serves and follows; <c>null</c> for those of RHEV 3.3
    /// that the emulator brings along.
    /// </summary>
    public IReadOnlyList<(string Name, string Text)>? Documents { get; init; }

    /// <summary>Whether the Manager starts with the environment of a fresh installation and one host; otherwise it is empty.</summary>
    public bool Seed { get; init; } = true;
}
