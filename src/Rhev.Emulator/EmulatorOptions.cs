using System;
using System.Collections.Generic;

namespace Rhev.Emulator;

/// <summary>How an emulated Manager is set up.</summary>
public sealed class EmulatorOptions
{
    /// <summary>The TCP port on 127.0.0.1; 0 takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// The TCP port on 127.0.0.1 where the certificate of the authority, and nothing else, is served without TLS; 0 takes any free
    /// one.
    /// </summary>
    public int HttpPort { get; init; }

    /// <summary>The administrator, who may do everything, as <c>name@domain</c>.</summary>
    public string User { get; init; } = "admin@internal";

    /// <summary>
    /// The administrator's password; <c>null</c> makes a random one, which <see cref="EmulatedManager.Password"/> then tells.
    /// </summary>
    public string? Password { get; init; }

    /// <summary>
    /// Who may log in besides the administrator. Each gets a user, if there is none of the name; roles and permissions decide what
    /// it sees and may do.
    /// </summary>
    public IReadOnlyList<EmulatorAccount> Accounts { get; init; } = [];

    /// <summary>What goes wrong on purpose; <c>null</c> for nothing.</summary>
    public FaultInjection? Faults { get; init; }

    /// <summary>Where timestamps, timers and the time that sessions and delays take come from.</summary>
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

    /// <summary>What a new Manager starts with. A Manager that was saved starts with what it had.</summary>
    public SeedProfile Seed { get; init; } = SeedProfile.Minimal;

    /// <summary>
    /// The folder from which the state is read and in which every change is saved before it is answered; <c>null</c> keeps it in
    /// memory. A folder that is not there is made. It also keeps the authority, which then stays the same.
    /// </summary>
    public string? DataFolder { get; init; }
}
