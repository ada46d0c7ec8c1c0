using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using Rhev.Emulator.Documents;
using Rhev.Emulator.State.Work;

namespace Rhev.Emulator.State;

/// <summary>Everything that one Manager knows. Whoever reads or changes it does so within <see cref="Perform{T}"/>.</summary>
internal sealed class ManagerState
{
    private readonly Lock _gate = new();
    private int _lastMacAddress;

    public ManagerState(ApiDocuments documents, TimeProvider clock, string userName, TimeSpan workDuration)
    {
        Documents = documents;
        Clock = clock;
        UserName = userName;
        Store = new ResourceStore(documents.Model, documents.Schema);
        Events = new EventLog(Store, documents.Schema, clock);
        Work = new WorkQueue(this, new JobLog(Store, clock), workDuration);
        Store.Removed += resource => Work.Cancel(resource, $"{resource.Place.ItemElement} '{resource.Name}' was removed");
    }

    public ApiDocuments Documents { get; }

    public SchemaIndex Schema => Documents.Schema;

    public TimeProvider Clock { get; }

    /// <summary>The name of the user who may log in, as <c>name@domain</c>.</summary>
    public string UserName { get; }

    public ResourceStore Store { get; }

    public EventLog Events { get; }

    /// <summary>What runs on after the requests that began it.</summary>
    public WorkQueue Work { get; }

    /// <summary>On whose behalf the state is being changed.</summary>
    public RequestContext Request { get; private set; } = RequestContext.None;

    /// <summary>The resource of the user who may log in, if there is one.</summary>
    public Resource? User => Store.Root("users").FirstOrDefault(user => user.Get("user_name") == UserName);

    /// <summary>Reads or changes the state, alone: the one way in for requests and timers. Nothing may wait in here.</summary>
    /// <param name="request">On whose behalf.</param>
    /// <param name="action">What to do.</param>
    public T Perform<T>(RequestContext request, Func<T> action)
    {
        lock (_gate)
        {
            RequestContext outer = Request;
            Request = request;
            try
            {
                return action();
            }
            finally
            {
                Request = outer;
            }
        }
    }

    /// <inheritdoc cref="Perform{T}"/>
    public void Perform(RequestContext request, Action action) => Perform(request, () =>
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

    /// <summary>Tells of something that the user has done.</summary>
    public void Tell(EventCode code, string description, params Resource?[] subjects) =>
        Events.Add(code, description, Request.CorrelationId, User, subjects);
}
