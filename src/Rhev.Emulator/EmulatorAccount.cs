using System;
using System.Collections.Generic;

namespace Rhev.Emulator;

/// <summary>Someone who may log in to an emulated Manager besides its administrator.</summary>
public sealed class EmulatorAccount
{
    private readonly string _password;

    /// <summary>Makes an account.</summary>
    /// <param name="name">The name with its domain, as in <c>jane@internal</c>.</param>
    /// <param name="password">The password. It is kept for comparison only: nothing tells it.</param>
    /// <exception cref="ArgumentException">The name is empty or has a colon, which HTTP's basic credentials cannot carry.</exception>
    public EmulatorAccount(string name, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(password);
        if (name.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException("The name of an account cannot have a colon", nameof(name));
        }

        Name = name;
        _password = password;
    }

    /// <summary>The name with its domain.</summary>
    public string Name { get; }

    /// <summary>
    /// The names of roles that the user has in the whole system from the start. Without any, the user sees and may do nothing
    /// until a permission is given through the API.
    /// </summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>
    /// The names of groups that the user belongs to: what is permitted to a group in the Manager, and to the group <c>Everyone</c>, is
    /// permitted to the user.
    /// </summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>The name: never the password.</summary>
    public override string ToString() => Name;

    internal string Password() => _password;
}
