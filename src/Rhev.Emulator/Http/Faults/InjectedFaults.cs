using System;
using System.Collections.Generic;

namespace Rhev.Emulator.Http.Faults;

/// <summary>What goes wrong with one request on purpose.</summary>
/// <param name="Delay">How long it waits first.</param>
/// <param name="ExpiresSession">Whether its session has ended.</param>
/// <param name="DropsBefore">Whether the connection is closed before the request is performed.</param>
/// <param name="Status">The status of the answer in place of performing it; <c>null</c> for none.</param>
/// <param name="DropsAfter">Whether the connection is closed after the request is performed.</param>
/// <param name="FailsWork">Whether the work that the request begins fails.</param>
/// <param name="SilentHosts">The names of hosts that do not answer any more, with <c>*</c> for any characters.</param>
internal readonly record struct InjectedFaults(
    TimeSpan Delay,
    bool ExpiresSession,
    bool DropsBefore,
    int? Status,
    bool DropsAfter,
    bool FailsWork,
    IReadOnlyList<string> SilentHosts);
