using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Rhev.Emulator.State.Work;

/// <summary>
/// Runs work by the clock of the Manager. With no duration everything is over before <see cref="Begin"/> returns, so a behaviour
/// begins work last. Callers hold the gate.
/// </summary>
internal sealed class WorkQueue(ManagerState state, JobLog jobs, TimeSpan duration)
{
    private const string Failed = "FAILED";

    private readonly List<WorkItem> _running = [];
    private WorkItem? _advancing;
    private bool _isStopped;

    /// <summary>Whether work takes no time.</summary>
    public bool IsInstant => duration == TimeSpan.Zero;

    public WorkItem Begin(WorkOrder order)
    {
        Resource? job = order.Description is { } description ? jobs.Open(description, state.User) : null;
        WorkItem item = new(order, state.Caller, job);
        _running.Add(item);
        state.Changes.MemoryChanged(() => Forget(item));
        if (IsInstant)
        {
            while (!item.IsOver)
            {
                Advance(item);
            }
        }
        else
        {
            Schedule(item);
        }

        return item;
    }

    /// <summary>Ends all work on a resource that is not over, and takes it back; not that which is changing the state right now.</summary>
    /// <param name="subject">The resource.</param>
    /// <param name="reason">What the fault of the work says.</param>
    public void Cancel(Resource subject, string reason) => Cancel(subject, reason, _ => true);

    /// <summary>Ends the changes of state of a resource that nobody waits for, because another one takes their place.</summary>
    /// <param name="subject">The resource.</param>
    /// <param name="reason">What the fault of the work says.</param>
    public void Interrupt(Resource subject, string reason) => Cancel(subject, reason, item => !item.Order.Holds);

    /// <summary>Whether work on a resource runs.</summary>
    public bool IsBusy(Resource subject) =>
        _running.Any(item => !item.Order.IsDelay && item.Order.Subjects.Contains(subject));

    /// <summary>Ends everything, so that no request waits any longer. Nothing can begin afterwards.</summary>
    public void Stop()
    {
        _isStopped = true;
        foreach (WorkItem item in _running.ToArray())
        {
            _running.Remove(item);
            item.End(new FaultException(503, "Service unavailable", "The Manager was stopped"));
        }
    }

    /// <summary>Takes back that work was begun: the request that began it failed, and its changes are undone.</summary>
    private void Forget(WorkItem item)
    {
        if (_running.Remove(item))
        {
            item.End(FaultException.Conflict("The request was refused"));
        }
    }

    private void Cancel(Resource subject, string reason, Func<WorkItem, bool> isMeant)
    {
        foreach (WorkItem item in _running.ToArray())
        {
            if (item != _advancing && item.Order.Subjects.Contains(subject) && isMeant(item))
            {
                End(item, FaultException.Conflict(reason), "ABORTED");
            }
        }
    }

    private void Schedule(WorkItem item)
    {
        if (_isStopped)
        {
            _running.Remove(item);
            item.End(new FaultException(503, "Service unavailable", "The Manager was stopped"));
            return;
        }

        item.Timer?.Dispose();
        item.Timer = state.Clock.CreateTimer(
            _ => state.Perform(item.Caller, () => Advance(item)), null, item.Order.Duration ?? duration, Timeout.InfiniteTimeSpan);
    }

    private void Advance(WorkItem item)
    {
        // A timer may fire while its work is being cancelled.
        if (item.IsOver)
        {
            return;
        }

        if (item is { Caller.FailsWork: true, Order.IsDelay: false })
        {
            End(item, FaultException.Conflict("The emulator was asked to let this work fail"), Failed);
            return;
        }

        int stage = item.Stage++;
        WorkItem? outer = _advancing;
        _advancing = item;
        try
        {
            item.Order.Stages[stage]();
        }
        catch (FaultException fault)
        {
            End(item, fault, Failed);
            fault.Aftermath?.Invoke();
            return;
        }
        catch (Exception failure) when (!IsInstant)
        {
            // On the thread of a timer nobody else would catch it, and the process would end.
            End(item, new FaultException(500, "Internal error", failure.Message), Failed);
            return;
        }
        finally
        {
            _advancing = outer;
        }

        if (item.Stage == item.Order.Stages.Count)
        {
            _running.Remove(item);
            item.End(null);
            jobs.Close(item.Job, "FINISHED");
        }
        else if (!IsInstant)
        {
            Schedule(item);
        }
    }

    private void End(WorkItem item, FaultException fault, string status)
    {
        if (!_running.Remove(item))
        {
            return;
        }

        item.End(fault);
        item.Order.Undo?.Invoke();
        if (status == Failed || item.Order.Holds)
        {
            item.Order.Failed?.Invoke();
        }

        jobs.Close(item.Job, status);
    }
}
