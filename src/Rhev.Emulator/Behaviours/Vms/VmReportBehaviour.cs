using System;
using System.Collections.Generic;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>What the agent in a virtual machine reports, made whenever it is read.</summary>
internal sealed class VmReportBehaviour(Func<ManagerState, Resource, PlaceModel, IEnumerable<Resource>> report) : ResourceBehaviour
{
    public override IResourceCollection? Computed(ManagerState state, Resource? owner, PlaceModel place) =>
        owner is null ? null : new ComputedCollection(report(state, owner, place));
}
