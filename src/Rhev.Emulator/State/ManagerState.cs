using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Rhev.Emulator.Access;
using Rhev.Emulator.Documents;
using Rhev.Emulator.State.Work;

namespace Rhev.Emulator.State;

/// <summary>Everything that one Manager knows. Whoever reads or changes it does so within <see cref="Perform{T}"/>.</summary>
internal sealed class ManagerState
{
    private readonly Lock _gate = new();
    private readonly List<Resource> _removed = [];
    private bool _isChanging;
    private long _version;

    public ManagerState(ApiDocuments documents, TimeProvider clock, string administratorName, TimeSpan workDuration)
    {
        Documents = documents;
        Clock = clock;
        AdministratorName = administratorName;
        Counters = new Counters(Changes);
        Store = new ResourceStore(documents.Model, documents.Schema, Changes);
        Events = new EventLog(Store, documents.Schema, clock, Counters, () => Caller?.CorrelationId);
        Work = new WorkQueue(this, new JobLog(Store, clock), workDuration);
        Sessions = new SessionStore(clock);
        Store.Removed += _removed.Add;
    }

    /// <summary>A number that grows with every change of what can be read; it can be asked for at any time.</summary>
    public long Version => Interlocked.Read(ref _version);

    public ApiDocuments Documents { get; }

    public SchemaIndex Schema => Documents.Schema;

    public TimeProvider Clock { get; }

    /// <summary>The name of the user who may do everything, as <c>name@domain</c>.</summary>
    public string AdministratorName { get; }

    /// <summary>
    /// On whose behalf the state is read or changed: whose request it is, also in work that goes on after the answer; <c>null</c>
    /// for the Manager itself.
    /// </summary>
    public Caller? Caller { get; private set; }

    /// <summary>The name of the acting user, as <c>name@domain</c>: the administrator outside of requests.</summary>
    public string UserName => Caller?.Account ?? AdministratorName;

    /// <summary>What has changed since the last commit.</summary>
    public ChangeLog Changes { get; } = new();

    public Counters Counters { get; }

    public ResourceStore Store { get; }

    public EventLog Events { get; }

    /// <summary>What runs on after the requests that began it.</summary>
    public WorkQueue Work { get; }

    /// <summary>Who is logged in.</summary>
    public SessionStore Sessions { get; }

    /// <summary>Where changes are kept; <c>null</c> when they live in memory only.</summary>
    public IStateStorage? Storage { get; set; }

    /// <summary>The resource of the acting user, if there is one.</summary>
    public Resource? User => UserOf(UserName);

    /// <summary>The resource of a user by the name of the account, if there is one.</summary>
    public Resource? UserOf(string account) => Store.FindRoot("users", "user_name", account).FirstOrDefault();

    /// <summary>
    /// Reads or changes the state, alone: the one way in for requests and timers. Changes are kept all together, or none when the
    /// action throws. Nothing may wait in here. Within another such action it is part of that one.
    /// </summary>
    /// <param name="caller">On whose behalf; <c>null</c> for the Manager itself.</param>
    /// <param name="action">What to do.</param>
    /// <exception cref="FaultException">The action was refused, or its changes cannot be stored.</exception>
    /// <exception cref="Exception">What the action throws.</exception>
    public T Perform<T>(Caller? caller, Func<T> action)
    {
        lock (_gate)
        {
            Caller? outer = Caller;
            Caller = caller;
            try
            {
                return _isChanging ? action() : Change(action);
            }
            finally
            {
                Caller = outer;
            }
        }
    }

    /// <inheritdoc cref="Perform{T}"/>
    public void Perform(Caller? caller, Action action) => Perform(caller, () =>
    {
        action();
        return true;
    });

    /// <summary>A MAC address that no interface has yet.</summary>
    public string NextMacAddress()
    {
        int number = Counters.Next(Counters.Mac);
        return string.Create(
            CultureInfo.InvariantCulture, $"00:1a:4a:{(number >> 16) & 0xff:x2}:{(number >> 8) & 0xff:x2}:{number & 0xff:x2}");
    }

    /// <summary>Tells of something that the acting user has done.</summary>
    public void Tell(EventCode code, string description, params Resource?[] subjects) =>
        Events.Add(code, description, User, subjects);

    private T Change<T>(Func<T> action)
    {
        _isChanging = true;
        try
        {
            Commit();
            T result = action();
            foreach (Resource resource in _removed.Where(resource => resource.Home is null).ToArray())
            {
                Work.Cancel(resource, $"{resource.Place.ItemElement} '{resource.Name}' was removed");
            }

            Commit();
            return result;
        }
        catch (FaultException refused) when (refused.Aftermath is { } aftermath)
        {
            Changes.Undo();
            aftermath();
            Commit();
            throw;
        }
        finally
        {
            // What was committed is no longer in the log.
            Changes.Undo();
            _removed.Clear();
            _isChanging = false;
        }
    }

    private void Commit()
    {
        try
        {
            if (!Changes.IsEmpty)
            {
                Storage?.Save(this, Changes);
            }
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new FaultException(500, "Storage failed", "The change was not made, because it cannot be stored: " + failed.Message);
        }

        if (!Changes.IsEmpty)
        {
            Interlocked.Increment(ref _version);
        }

        Changes.Clear();
    }
}
