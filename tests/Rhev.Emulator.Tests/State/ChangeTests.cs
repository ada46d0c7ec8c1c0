using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Rhev.Emulator.Documents;
using Rhev.Emulator.State;
using Rsdl.Model.Links;
using Xunit;

namespace Rhev.Emulator.Tests.State;

public sealed class ChangeTests
{
    private readonly ManagerState _state = new(ApiDocuments.Load(null, default), TimeProvider.System, "admin@internal", TimeSpan.Zero);

    [Fact]
    public void Work_that_throws_leaves_everything_as_it_was()
    {
        Resource[] vms = [Vm("a"), Vm("b"), Vm("c")];
        Resource domain = Add("storagedomains", "domain", null);
        PlaceModel centers = _state.Store.RootPlace("datacenters")!;
        Resource center = Add("datacenters", "center", null);
        Resource attachment = new(
            "domain", centers.Children.First(child => child.Segment == "storagedomains"), center, new XElement("storage_domain"), domain);
        _state.Perform(null, () => Done(() => _state.Store.Add(attachment)));
        string before = Describe();

        Assert.Throws<InvalidOperationException>(() => _state.Perform<int>(null, () =>
        {
            _state.NextMacAddress();
            _state.Tell(EventCode.VmAdded, "Told in vain.", vms[0]);
            vms[0].Set("name", "other");
            vms[0].SetState("up");
            _state.Store.Remove(vms[1]);
            vms[1].Set("name", "removed");
            _state.Store.Remove(center);
            _state.Store.Add(new Resource("d", vms[0].Place, null, new XElement("vm")));
            throw new InvalidOperationException();
        }));

        Assert.Equal(before, Describe());
        Assert.Equal(attachment, Assert.Single(domain.Attachments));
        Assert.Equal(vms[0], Assert.Single(_state.Store.FindRoot("vms", "name", "A")));
        Assert.Empty(_state.Store.FindRoot("vms", "name", "other"));
        Assert.Equal(vms[1], Assert.Single(_state.Store.FindRoot("vms", "name", "b")));
        Assert.Equal("00:1a:4a:00:00:01", _state.NextMacAddress());
    }

    [Fact]
    public void Work_within_work_is_undone_with_it()
    {
        Resource vm = Vm("a");

        Assert.Throws<InvalidOperationException>(() => _state.Perform<int>(null, () =>
        {
            _state.Perform(null, () => Done(() => vm.Set("name", "inner")));
            throw new InvalidOperationException();
        }));

        Assert.Equal("a", vm.Name);
    }

    [Fact]
    public void Work_after_a_failure_is_kept()
    {
        Resource vm = Vm("a");
        Assert.Throws<InvalidOperationException>(() => _state.Perform<int>(null, () => throw new InvalidOperationException()));

        _state.Perform(null, () => Done(() => vm.Set("name", "new")));
        Assert.Throws<InvalidOperationException>(() => _state.Perform<int>(null, () => throw new InvalidOperationException()));

        Assert.Equal("new", vm.Name);
    }

    [Fact]
    public void Data_from_a_source_is_what_it_was_changed_to_however_often_it_was_made()
    {
        int made = 0;
        Resource vm = new("a", _state.Store.RootPlace("vms")!, null, new Source(() => made++));
        _state.Store.Insert(vm);
        (string? first, string? again, int before) = (vm.Get("name"), vm.Get("name"), made);

        Assert.Throws<InvalidOperationException>(() => _state.Perform<int>(null, () =>
        {
            vm.Set("name", "in vain");
            throw new InvalidOperationException();
        }));
        string? undone = vm.Get("name");
        XElement held = vm.Data;
        held.Add(new XElement("description", "changed"));
        Forget();

        Assert.Equal(("source", "source", 2, "source"), (first, again, before, undone));
        Assert.Equal("changed", vm.Get("description"));
        Assert.Equal("changed", (string?)vm.Snapshot().Element("description"));
        Assert.Equal(3, made);
    }

    [Fact]
    public void Data_that_is_only_read_is_not_kept()
    {
        int made = 0;
        Resource vm = new("a", _state.Store.RootPlace("vms")!, null, new Source(() => made++));
        _state.Store.Insert(vm);

        Read(vm);
        Forget();
        Read(vm);

        Assert.Equal(2, made);
    }

    [Fact]
    public void Disks_are_found_by_the_machines_and_domains_that_they_refer_to_now()
    {
        Resource vm = Vm("a");
        Resource disk = Add("disks", "disk", new XElement("vm", new XAttribute("id", "a")));
        IResourceCollection disksOfVm = _state.Store.Collection(vm, vm.Place.Children.First(child => child.Segment == "disks"));
        Assert.Equal([disk], disksOfVm.Items);

        disk.Set("vm", null);
        Assert.Empty(disksOfVm.Items);

        disk.Set("vm/@id", "a");
        Resource second = Add("disks", "another", new XElement("vm", new XAttribute("id", "a")));
        Assert.Equal([disk, second], disksOfVm.Items);
        _state.Store.Remove(disk);
        Assert.Equal([second], disksOfVm.Items);
    }

    [Fact]
    public void States_are_counted_as_they_are_now()
    {
        Resource vm = Vm("a");
        Assert.Equal(0, _state.Store.CountRoot("vms", "status/state", "up"));

        vm.SetState("up");
        Assert.Equal(1, _state.Store.CountRoot("vms", "status/state", "up"));

        vm.SetState("down");
        Assert.Equal(0, _state.Store.CountRoot("vms", "status/state", "up"));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Read(Resource resource) => Assert.Equal("vm", resource.Data.Name.LocalName);

    private static void Forget()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    private static bool Done(Action action)
    {
        action();
        return true;
    }

    private Resource Vm(string id) => Add("vms", id, new XElement("name", id));

    private Resource Add(string segment, string id, XElement? content) => _state.Perform(null, () =>
    {
        PlaceModel place = _state.Store.RootPlace(segment)!;
        Resource resource = new(id, place, null, new XElement(place.ItemElement, content));
        _state.Store.Add(resource);
        return resource;
    });

    private string Describe() => string.Join('\n', _state.Store.RootPlaces.SelectMany(place => _state.Store.Root(place.Segment))
        .Select(resource => $"{resource.Id} {resource.Order} {resource.Snapshot()} "
            + string.Concat(resource.OwnedCollections.SelectMany(owned => owned.Items).Select(below => below.Id))));

    private sealed class Source(Action tell) : IDataSource
    {
        public XElement Make()
        {
            tell();
            return new XElement("vm", new XElement("name", "source"));
        }
    }
}
