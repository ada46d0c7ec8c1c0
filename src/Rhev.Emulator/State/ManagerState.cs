using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using Rhev.Emulator.Access;
using Rhev.Emulator.Documents;

namespace Rhev.Emulator.State;

/// <summary>Everything that one Manager knows. Callers hold <see cref="Gate"/> while they read or change it.</summary>
internal sealed class ManagerState
{
    private int _lastMacAddress;

    public ManagerState(ApiDocuments documents, TimeProvider clock, string administratorName)
    {
        Documents = documents;
        Clock = clock;
        AdministratorName = administratorName;
        Store = new ResourceStore(documents.Model, documents.Schema);
        Events = new EventLog(Store, documents.Schema, clock, () => Caller?.CorrelationId);
    }

    public Lock Gate { get; } = new();

    public ApiDocuments Documents { get; }

    public SchemaIndex Schema => Documents.Schema;

    public TimeProvider Clock { get; }

    /// <summary>The name of the user who may do everything, as <c>name@domain</c>.</summary>
    public string AdministratorName { get; }

    /// <summary>
    /// Whose request is performed; <c>null</c> outside of requests. What goes on after the answer keeps it, and sets it again.
    /// </summary>
    public Caller? Caller { get; set; }

    /// <summary>The name of the acting user, as <c>name@domain</c>: the administrator outside of requests.</summary>
    public string UserName => Caller?.Account ?? AdministratorName;

    public ResourceStore Store { get; }

    public EventLog Events { get; }

    /// <summary>The resource of the acting user, if there is one.</summary>
    public Resource? User => UserOf(UserName);

    /// <summary>The resource of a user by the name of the account, if there is one.</summary>
    public Resource? UserOf(string account) => Store.Root("users").FirstOrDefault(user => user.Get("user_name") == account);

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
