using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Rhev.Emulator.Documents;

namespace Rhev.Emulator.State;

/// <summary>Everything that one Manager knows. Callers hold <see cref="Gate"/> while they read or change it.</summary>
internal sealed class ManagerState
{
    private bool _isChanging;

    public ManagerState(ApiDocuments documents, TimeProvider clock, string userName)
    {
        Documents = documents;
        Clock = clock;
        UserName = userName;
        Counters = new Counters(Changes);
        Store = new ResourceStore(documents.Model, documents.Schema, Changes);
        Events = new EventLog(Store, documents.Schema, clock, Counters);
    }

    public Lock Gate { get; } = new();

    public ApiDocuments Documents { get; }

    public SchemaIndex Schema => Documents.Schema;

    public TimeProvider Clock { get; }

    /// <summary>The name of the user who may log in, as <c>name@domain</c>.</summary>
    public string UserName { get; }

    /// <summary>What has changed since the last commit.</summary>
    public ChangeLog Changes { get; } = new();

    public Counters Counters { get; }

    public ResourceStore Store { get; }

    public EventLog Events { get; }

    /// <summary>Where changes are kept; <c>null</c> when they live in memory only.</summary>
    public IStateStorage? Storage { get; set; }

    /// <summary>The resource of the user who may log in, if there is one.</summary>
    public Resource? User => Store.FindRoot("users", "user_name", UserName).FirstOrDefault();

    /// <summary>
    /// Does a piece of work that may change the state. Its changes are kept all together, or none when it throws. Whatever
    /// changes the state must do so in here, work that goes on later included. Within another such piece it is part of that one.
    /// </summary>
    /// <exception cref="FaultException">The work was refused, or its changes cannot be stored.</exception>
    /// <exception cref="Exception">What the work throws.</exception>
    public T Change<T>(Func<T> work)
    {
        lock (Gate)
        {
            if (_isChanging)
            {
                return work();
            }

            _isChanging = true;
            try
            {
                Commit();
                T result = work();
                Commit();
                return result;
            }
            finally
            {
                // What was committed is no longer in the log.
                Changes.Undo();
                _isChanging = false;
            }
        }
    }

    /// <summary>A MAC address that no interface has yet.</summary>
    public string NextMacAddress()
    {
        int number = Counters.Next(Counters.Mac);
        return string.Create(
            CultureInfo.InvariantCulture, $"00:1a:4a:{(number >> 16) & 0xff:x2}:{(number >> 8) & 0xff:x2}:{number & 0xff:x2}");
    }

    /// <summary>Tells of something that the user has done.</summary>
    public void Tell(EventCode code, string description, params Resource?[] subjects) => Events.Add(code, description, User, subjects);

    private void Commit()
    {
        if (Changes.IsEmpty)
        {
            return;
        }

        try
        {
            Storage?.Save(this, Changes);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new FaultException(500, "Storage failed", "The change was not made, because it cannot be stored: " + failed.Message);
        }

        Changes.Clear();
    }
}
