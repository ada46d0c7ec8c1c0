using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Gluster;

/// <summary>Bricks of a volume, which keeps one at least.</summary>
internal sealed class GlusterBrickBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        GlusterBricks.Check(call.State, call.Owner!.Owner!, [call.Resource.Data]);
        GlusterBricks.Complete(call.State, call.Owner, call.Resource.Data);
        return call.Resource;
    }

    public override void Added(ResourceCall call) => call.State.Tell(
        EventCode.GlusterBrickAdded, $"Brick {call.Resource.Name} was added to volume {call.Owner!.Name}.", call.Owner.Owner);

    public override void Delete(ResourceCall call)
    {
        if (Subresources.Of(call.State, call.Owner!, "bricks").Length == 1)
        {
            throw FaultException.Conflict($"Cannot remove brick '{call.Resource.Name}': it is the last one of '{call.Owner!.Name}'");
        }

        base.Delete(call);
        call.State.Tell(
            EventCode.GlusterBricksRemoved, $"Brick {call.Resource.Name} was removed from volume {call.Owner!.Name}.", call.Owner.Owner);
    }

    public override void Act(ResourceCall call)
    {
        if (call.Operation.Relation != "replace" || call.Body.Element("brick") is not { } asked)
        {
            return;
        }

        XElement replacement = new("brick", asked.Elements("server_id"), asked.Elements("brick_dir"));
        GlusterBricks.Check(call.State, call.Owner!.Owner!, [replacement]);
        foreach (XElement element in replacement.Elements().ToArray())
        {
            call.Resource.Set(element.Name.LocalName, element.Value);
        }

        GlusterBricks.Complete(call.State, call.Owner, call.Resource.Data);
        call.State.Tell(
            EventCode.GlusterBrickReplaced, $"Brick {call.Resource.Name} of volume {call.Owner.Name} was replaced.", call.Owner.Owner);
    }
}
