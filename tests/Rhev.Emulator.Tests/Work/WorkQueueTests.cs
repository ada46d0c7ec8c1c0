using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Microsoft.Extensions.Time.Testing;
using Rhev.Emulator.Documents;
using Rhev.Emulator.Access;
using Rhev.Emulator.State;
using Rhev.Emulator.State.Work;
using Rsdl.Model.Links;
using Xunit;

namespace Rhev.Emulator.Tests.Work;

public sealed class WorkQueueTests
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    private readonly FakeTimeProvider _time = new();
    private readonly List<string> _done = [];

    [Fact]
    public void Stages_follow_one_another_by_the_clock()
    {
        ManagerState state = State(Duration);

        WorkItem item = Begin(state, new WorkOrder("work", [Do("one"), Do("two")]));
        Assert.Equal((WorkState.InProgress, ""), (item.State, Done));
        _time.Advance(Duration - TimeSpan.FromTicks(1));
        Assert.Equal("", Done);
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal((WorkState.InProgress, "one"), (item.State, Done));
        _time.Advance(Duration);

        Assert.Equal((WorkState.Complete, "one two", true), (item.State, Done, item.Ended.IsCompletedSuccessfully));
    }

    [Fact]
    public void Without_a_duration_everything_is_over_at_once()
    {
        WorkItem item = Begin(State(TimeSpan.Zero), new WorkOrder("work", [Do("one"), Do("two")]));

        Assert.Equal((WorkState.Complete, "one two"), (item.State, Done));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void A_fault_ends_the_work_and_takes_it_back(int seconds)
    {
        ManagerState state = State(TimeSpan.FromSeconds(seconds));

        WorkItem item = Begin(
            state, new WorkOrder("work", [() => throw FaultException.Conflict("full"), Do("never")]) { Undo = Do("undone") });
        _time.Advance(Duration);
        _time.Advance(Duration);

        Assert.Equal((WorkState.Failed, "full", "undone"), (item.State, item.Fault!.Detail, Done));
        Resource job = Assert.Single(state.Store.Root("jobs"));
        Assert.Equal("FAILED", job.State);
        Assert.Equal(["FINISHED", "FAILED", "FAILED"], Steps(state, job));
    }

    [Fact]
    public void An_unexpected_failure_of_a_stage_ends_the_work_and_not_the_process()
    {
        WorkItem item = Begin(State(Duration), new WorkOrder("work", [() => throw new InvalidOperationException("bug")]));
        _time.Advance(Duration);

        Assert.Equal((WorkState.Failed, 500, "bug"), (item.State, item.Fault!.Status, item.Fault.Detail));
    }

    [Fact]
    public void A_job_tells_of_the_work()
    {
        ManagerState state = State(Duration);

        Begin(state, new WorkOrder("Adding disk d", [Do("one")]));
        Resource job = Assert.Single(state.Store.Root("jobs"));
        Assert.Equal(("Adding disk d", "STARTED", null), (job.Get("description"), job.State, job.Get("end_time")));
        Assert.Equal(["FINISHED", "STARTED"], Steps(state, job));
        _time.Advance(Duration);

        Assert.Equal(("FINISHED", "2000-01-01T00:00:10.000Z"), (job.State, job.Get("end_time")));
        Assert.Equal(["FINISHED", "FINISHED", "FINISHED"], Steps(state, job));
    }

    [Fact]
    public void Work_on_a_resource_that_is_removed_is_cancelled()
    {
        ManagerState state = State(Duration);
        PlaceModel place = state.Store.RootPlace("tags")!;
        Resource subject = new("1", place, null, new XElement(place.ItemElement, new XElement("name", "t")));
        state.Store.Add(subject);

        WorkItem item = Begin(state, new WorkOrder("work", [Do("one")]) { Subjects = [subject], Undo = Do("undone") });
        Assert.True(state.Work.IsBusy(subject));
        state.Perform(null, () => state.Store.Remove(subject));
        _time.Advance(Duration);

        Assert.Equal((WorkState.Failed, "tag 't' was removed", "undone"), (item.State, item.Fault!.Detail, Done));
        Assert.Equal("ABORTED", Assert.Single(state.Store.Root("jobs")).State);
        Assert.False(state.Work.IsBusy(subject));
    }

    [Fact]
    public void Work_on_what_is_below_a_resource_ends_with_the_removal_of_that()
    {
        ManagerState state = State(Duration);
        Resource vm = Add(state, "vms");
        Resource nic = new("1", vm.Place.Children.Single(child => child.Segment == "nics"), vm, new XElement("nic"));
        state.Perform(null, () => state.Store.Add(nic));

        WorkItem item = Begin(state, new WorkOrder(null, [Do("one")]) { Subjects = [nic], Undo = Do("undone") });
        state.Perform(null, () => state.Store.Remove(vm));
        _time.Advance(Duration);

        Assert.Equal((WorkState.Failed, "nic '1' was removed", "undone"), (item.State, item.Fault!.Detail, Done));
    }

    [Fact]
    public void Work_goes_on_when_a_removal_is_refused_or_made_up_for()
    {
        ManagerState state = State(Duration);
        Resource subject = Add(state, "tags");

        WorkItem item = Begin(state, new WorkOrder(null, [Do("one")]) { Subjects = [subject], Undo = Do("undone") });
        Assert.Throws<FaultException>(() => state.Perform(null, () =>
        {
            state.Store.Remove(subject);
            throw FaultException.Conflict("no");
        }));
        state.Perform(null, () =>
        {
            state.Store.Remove(subject);
            state.Store.Add(subject);
        });
        Assert.Equal((WorkState.InProgress, true), (item.State, state.Work.IsBusy(subject)));
        _time.Advance(Duration);

        Assert.Equal((WorkState.Complete, "one"), (item.State, Done));
    }

    [Fact]
    public void What_takes_back_cancelled_work_is_saved_with_the_removal()
    {
        ManagerState state = State(Duration);
        Resource subject = Add(state, "tags");
        Resource host = Add(state, "hosts");
        Begin(state, new WorkOrder("work", [Do("one")]) { Subjects = [subject], Undo = () => host.SetState("up") });
        List<string> saved = [];
        state.Storage = new Storage(changes => saved.Add(string.Join(' ', changes.Roots.Select(root => root.Place.ItemElement).Order())));

        state.Perform(null, () => state.Store.Remove(subject));

        Assert.Equal(["host job tag"], saved);
        Assert.Equal("up", host.State);
    }

    [Fact]
    public void Work_that_a_refused_request_began_never_happens()
    {
        ManagerState state = State(Duration);
        Resource subject = Add(state, "tags");

        WorkItem? item = null;
        Assert.Throws<FaultException>(() => state.Perform(null, () =>
        {
            item = state.Work.Begin(new WorkOrder("work", [Do("one")]) { Subjects = [subject], Undo = Do("undone") });
            throw FaultException.Conflict("no");
        }));
        Assert.Equal((WorkState.Failed, false, true), (item!.State, state.Work.IsBusy(subject), item.Ended.IsCompletedSuccessfully));
        _time.Advance(Duration);

        // The changes themselves are undone with the request: there is nothing that the work would have to take back.
        Assert.Equal("", Done);
        Assert.Empty(state.Store.Root("jobs"));
    }

    [Fact]
    public void Work_never_happens_whose_beginning_cannot_be_saved()
    {
        ManagerState state = State(Duration);
        state.Storage = new Storage(_ => throw new IOException("full"));

        WorkItem? item = null;
        FaultException refused = Assert.Throws<FaultException>(() => state.Perform(
            null, () => item = state.Work.Begin(new WorkOrder("work", [Do("one")]))));
        state.Storage = null;
        _time.Advance(Duration);

        Assert.Equal((500, WorkState.Failed, ""), (refused.Status, item!.State, Done));
        Assert.Empty(state.Store.Root("jobs"));
    }

    [Fact]
    public void Work_that_was_begun_before_a_refused_request_goes_on()
    {
        ManagerState state = State(Duration);
        WorkItem item = Begin(state, new WorkOrder(null, [Do("one")]));

        Assert.Throws<FaultException>(() => state.Perform<int>(null, () => throw FaultException.Conflict("no")));
        _time.Advance(Duration);

        Assert.Equal((WorkState.Complete, "one"), (item.State, Done));
    }

    [Fact]
    public void Stopping_ends_what_runs_and_what_is_begun_later()
    {
        ManagerState state = State(Duration);
        WorkItem item = Begin(state, new WorkOrder(null, [Do("one")]));

        state.Perform(null, state.Work.Stop);
        WorkItem late = Begin(state, new WorkOrder(null, [Do("two")]));
        _time.Advance(Duration);

        Assert.Equal((503, 503, ""), (item.Fault!.Status, late.Fault!.Status, Done));
    }

    [Fact]
    public void Work_goes_on_in_the_name_of_the_request_that_began_it()
    {
        ManagerState state = State(Duration);
        state.Perform(new Caller("admin@internal", false, "c-1"), () => state.Work.Begin(
            new WorkOrder(null, [() => state.Tell(EventCode.None, "told")])));
        _time.Advance(Duration);

        Assert.Equal("c-1", Assert.Single(state.Store.Root("events")).Get("correlation_id"));
        Assert.Null(state.Caller);
    }

    [Fact]
    public void Only_the_latest_thousand_jobs_that_are_over_are_kept()
    {
        ManagerState state = State(TimeSpan.Zero);
        for (int i = 0; i <= 1000; i++)
        {
            Begin(state, new WorkOrder($"work {i}", [Do("x")]));
        }

        Assert.Equal((1000, "work 1"), (state.Store.Root("jobs").Count(), state.Store.Root("jobs").First().Get("description")));
    }

    private string Done => string.Join(' ', _done);

    private static WorkItem Begin(ManagerState state, WorkOrder order) =>
        state.Perform(null, () => state.Work.Begin(order));

    private static Resource Add(ManagerState state, string segment) => state.Perform(null, () =>
    {
        PlaceModel place = state.Store.RootPlace(segment)!;
        Resource resource = new("1", place, null, new XElement(place.ItemElement));
        state.Store.Add(resource);
        return resource;
    });

    private static string[] Steps(ManagerState state, Resource job) =>
        [.. state.Store.Collection(job, job.Place.Children.Single(child => child.Segment == "steps")).Items.Select(step => step.State!)];

    private Action Do(string what) => () => _done.Add(what);

    private ManagerState State(TimeSpan duration) => new(ApiDocuments.Load(null, default), _time, "admin@internal", duration);

    private sealed class Storage(Action<ChangeLog> save) : IStateStorage
    {
        public void Save(ManagerState state, ChangeLog changes) => save(changes);
    }
}
