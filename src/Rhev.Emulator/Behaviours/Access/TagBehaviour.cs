using System;
using System.Collections.Generic;
using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Access;

/// <summary>Tags, which form a tree below the root tag and are attached to hosts, machines, users and groups.</summary>
internal sealed class TagBehaviour : ResourceBehaviour
{
    private const string Root = "00000000-0000-0000-0000-000000000000";
    private const string Parent = "parent/tag/@id";

    // By the element of what a tag is attached to: the events of attaching and detaching.
    private static readonly Dictionary<string, (EventCode Attached, EventCode Detached)> Codes = new(StringComparer.Ordinal)
    {
        ["user"] = (EventCode.UserTagged, EventCode.UserUntagged),
        ["group"] = (EventCode.GroupTagged, EventCode.GroupUntagged),
        ["vm"] = (EventCode.VmTagged, EventCode.VmUntagged),
        ["host"] = (EventCode.HostTagged, EventCode.HostUntagged),
    };

    public override Resource Prepare(ResourceCall call)
    {
        Resource tag = call.Resource;
        if (tag.Target is null && tag.Get(Parent) is null && call.State.Store.FindRoot("tags", Root) is not null)
        {
            tag.Set("parent", null);
            tag.Set(Parent, Root);
        }

        return tag;
    }

    public override void Added(ResourceCall call)
    {
        if (call.Resource.Target is null)
        {
            call.State.Tell(EventCode.TagAdded, $"Tag {call.Resource.Name} was created.");
            return;
        }

        Tell(call, codes => codes.Attached, "was attached to");
    }

    public override void Updating(ResourceCall call)
    {
        RefuseRoot(call);
        string? parent = XmlPath.Get(call.Body, Parent);
        for (Resource? above = FindTag(call, parent); above is not null; above = FindTag(call, above.Get(Parent)))
        {
            if (above == call.Resource)
            {
                throw FaultException.Conflict($"Cannot move tag '{call.Resource.Name}' below itself");
            }

            if (above.Get(Parent) == above.Id)
            {
                break;
            }
        }
    }

    public override void Updated(ResourceCall call)
    {
        bool isMoved = call.Body.Element("parent") is not null;
        call.State.Tell(
            isMoved ? EventCode.TagMoved : EventCode.TagUpdated,
            $"Tag {call.Resource.Name} was {(isMoved ? "moved" : "changed")}.");
    }

    public override void Delete(ResourceCall call)
    {
        if (call.Resource.Target is not null)
        {
            base.Delete(call);
            Tell(call, codes => codes.Detached, "was taken from");
            return;
        }

        RefuseRoot(call);
        Remove(call.State, call.Resource);
    }

    // What is below a tag goes with it.
    private static void Remove(ManagerState state, Resource tag)
    {
        foreach (Resource child in state.Store.Root("tags").Where(child => child != tag && child.Get(Parent) == tag.Id).ToArray())
        {
            Remove(state, child);
        }

        state.Store.Remove(tag);
        state.Tell(EventCode.TagRemoved, $"Tag {tag.Name} was removed.");
    }

    private static void RefuseRoot(ResourceCall call)
    {
        if (call.Resource.Id == Root)
        {
            throw FaultException.Conflict($"Cannot change tag '{call.Resource.Name}': it is the root of all tags");
        }
    }

    private static Resource? FindTag(ResourceCall call, string? id) => call.State.Store.FindRoot("tags", id);

    private static void Tell(ResourceCall call, Func<(EventCode Attached, EventCode Detached), EventCode> code, string what)
    {
        Resource owner = call.Owner!;
        if (Codes.TryGetValue(owner.Place.ItemElement, out (EventCode, EventCode) codes))
        {
            call.State.Tell(code(codes), $"Tag {call.Resource.Name} {what} {owner.Place.ItemElement} {owner.Name}.", owner);
        }
    }
}
