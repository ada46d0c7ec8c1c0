using System;
using System.Globalization;
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
    private int _lastMacAddress;

    public ManagerState(ApiDocuments documents, TimeProvider clock, string administratorName, TimeSpan workDuration)
    {
        Documents = documents;
        Clock = clock;
        AdministratorName = administratorName;
        Store = new ResourceStore(documents.Model, documents.Schema);
        Events = new EventLog(Store, documents.Schema, clock, () => Caller?.CorrelationId);
        Work = new WorkQueue(this, new JobLog(Store, clock), workDuration);
        Store.Removed += resource => Work.Cancel(resource, $"{resource.Place.ItemElement} '{resource.Name}' was removed");
    }

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

    public ResourceStore Store { get; }

    public EventLog Events { get; }

    /// <summary>What runs on after the requests that began it.</summary>
    public WorkQueue Work { get; }

    /// <summary>The resource of the acting user, if there is one.</summary>
    public Resource? User => UserOf(UserName);

    /// <summary>The resource of a user by the name of the account, if there is one.</summary>
    public Resource? UserOf(string account) => Store.Root("users").FirstOrDefault(user => user.Get("user_name") == account);

    /// <summary>Reads or changes the state, alone: the one way in for requests and timers. Nothing may wait in here.</summary>
    /// <param name="caller">On whose behalf; <c>null</c> for the Manager itself.</param>
    /// <param name="action">What to do.</param>
    public T Perform<T>(Caller? caller, Func<T> action)
    {
        lock (_gate)
        {
            Caller? outer = Caller;
            Caller = caller;
            try
            {
                return action();
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
        int number = ++_lastMacAddress;
        return string.Create(
            CultureInfo.InvariantCulture, $"00:1a:4a:{(number >> 16) & 0xff:x2}:{(number >> 8) & 0xff:x2}:{number & 0xff:x2}");
    }

    /// <summary>Tells of something that the acting user has done.</summary>
    public void Tell(EventCode code, string description, params Resource?[] subjects) =>
        Events.Add(code, description, User, subjects);
}
