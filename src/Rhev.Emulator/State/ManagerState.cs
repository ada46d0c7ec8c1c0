using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using Rhev.Emulator.Documents;

namespace Rhev.Emulator.State;

/// <summary>Everything that one Manager knows. Callers hold <see cref="Gate"/> while they read or change it.</summary>
internal sealed class ManagerState
{
    private int _lastMacAddress;

    public ManagerState(ApiDocuments documents, TimeProvider clock, string userName)
    {
        Documents = documents;
        Clock = clock;
        UserName = userName;
        Store = new ResourceStore(documents.Model, documents.Schema);
        Events = new EventLog(Store, documents.Schema, clock);
    }

    public Lock Gate { get; } = new();

    public ApiDocuments Documents { get; }

    public SchemaIndex Schema => Documents.Schema;

    public TimeProvider Clock { get; }

    /// <summary>The name of the user who may log in, as <c>name@domain</c>.</summary>
    public string UserName { get; }

    public ResourceStore Store { get; }

    public EventLog Events { get; }

    /// <summary>The resource of the user who may log in, if there is one.</summary>
    public Resource? User => Store.Root("users").FirstOrDefault(user => user.Get("user_name") == UserName);

    /// <summary>A MAC address that no interface has yet.</summary>
    public string NextMacAddress()
    {
        int number = ++_lastMacAddress;
        return string.Create(
            CultureInfo.InvariantCulture, $"00:1a:4a:{(number >> 16) & 0xff:x2}:{(number >> 8) & 0xff:x2}:{number & 0xff:x2}");
    }

    /// <summary>Tells of something that the user has done.</summary>
    public void Tell(EventCode code, string description, params Resource?[] subjects) => Events.Add(code, description, User, subjects);
}
