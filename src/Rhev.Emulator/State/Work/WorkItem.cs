using System;
using System.Threading;
using System.Threading.Tasks;

namespace Rhev.Emulator.State.Work;

/// <summary>Work that runs or is over.</summary>
internal sealed class WorkItem(WorkOrder order, RequestContext request, Resource? job)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WorkOrder Order { get; } = order;

    /// <summary>The request that began it.</summary>
    public RequestContext Request { get; } = request;

    /// <summary>The job that tells of it, if there is one.</summary>
    public Resource? Job { get; } = job;

    public WorkState State { get; private set; } = order.IsDelay ? WorkState.Pending : WorkState.InProgress;

    public bool IsOver => State is WorkState.Complete or WorkState.Failed;

    /// <summary>Why it failed.</summary>
    public FaultException? Fault { get; private set; }

    /// <summary>Ends, always well, when the work is over. Wait for it outside of the gate.</summary>
    public Task Ended => _ended.Task;

    /// <summary>The index of the stage that runs.</summary>
    public int Stage { get; set; }

    public ITimer? Timer { get; set; }

    public void End(FaultException? fault)
    {
        Timer?.Dispose();
        Fault = fault;
        State = fault is null ? WorkState.Complete : WorkState.Failed;
        _ended.TrySetResult();
    }
}
