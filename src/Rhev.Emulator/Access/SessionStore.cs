using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;

namespace Rhev.Emulator.Access;

/// <summary>Authenticated sessions, each of which ends after a time without requests.</summary>
internal sealed class SessionStore(TimeProvider clock)
{
    /// <summary>How long a session lives without requests when a client does not say.</summary>
    public static readonly TimeSpan UsualIdleTime = TimeSpan.FromMinutes(30);

    private const int Limit = 1000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    /// <summary>Opens a session; beyond the limit, the one that has been idle longest ends.</summary>
    /// <param name="account">Whose session it is.</param>
    /// <param name="idleTime">How long it lives without requests; zero or less stands for ever.</param>
    /// <returns>The session's id: a secret.</returns>
    public string Open(string account, TimeSpan idleTime)
    {
        string id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        lock (_gate)
        {
            if (_sessions.Count >= Limit)
            {
                _sessions.Remove(_sessions.MinBy(session => session.Value.LastUse).Key);
            }

            _sessions.Add(id, new Session(account, clock.GetUtcNow(), idleTime));
        }

        return id;
    }

    /// <summary>Whose session it is, whose idle time starts anew; <c>null</c> when there is none, or no longer.</summary>
    public string? Use(string id, TimeSpan? idleTime)
    {
        lock (_gate)
        {
            if (!_sessions.TryGetValue(id, out Session? session))
            {
                return null;
            }

            DateTimeOffset now = clock.GetUtcNow();
            if (session.IsOver(now))
            {
                _sessions.Remove(id);
                return null;
            }

            _sessions[id] = session with { LastUse = now, IdleTime = idleTime ?? session.IdleTime };
            return session.Account;
        }
    }

    /// <summary>Whether an account has a session that lives.</summary>
    public bool Has(string account)
    {
        lock (_gate)
        {
            DateTimeOffset now = clock.GetUtcNow();
            return _sessions.Values.Any(session =>
                !session.IsOver(now) && string.Equals(session.Account, account, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>Ends a session.</summary>
    public void Close(string id)
    {
        lock (_gate)
        {
            _sessions.Remove(id);
        }
    }

    private sealed record Session(string Account, DateTimeOffset LastUse, TimeSpan IdleTime)
    {
        public bool IsOver(DateTimeOffset now) => IdleTime > TimeSpan.Zero && now - LastUse > IdleTime;
    }
}
