using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Gluster;

/// <summary>Gluster volumes: down until they are started, made of bricks of the cluster's hosts.</summary>
internal sealed class GlusterVolumeBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        Resource volume = call.Resource;
        if (!call.Owner!.IsTrue("gluster_service"))
        {
            throw FaultException.Conflict($"Cannot add volume '{volume.Name}': cluster '{call.Owner.Name}' does not serve Gluster");
        }

        if (Subresources.Of(call.State, call.Owner, "glustervolumes").Any(other => other.Name == volume.Name))
        {
            throw FaultException.Conflict($"The name '{volume.Name}' is in use by another gluster_volume");
        }

        GlusterBricks.Check(call.State, call.Owner, [.. call.Body.Elements("bricks").Elements("brick")]);
        volume.Set("bricks", null);
        if (volume.Data.Element("transport_types") is null)
        {
            volume.Set("transport_types/transport_type", "tcp");
        }

        if (volume.Data.Element("options") is null)
        {
            volume.Data.Add(new XElement("options"));
        }

        volume.SetState("down");
        return volume;
    }

    public override void Added(ResourceCall call)
    {
        foreach (XElement brick in call.Body.Elements("bricks").Elements("brick"))
        {
            GlusterBricks.Add(call.State, call.Resource, brick);
        }

        Tell(call, EventCode.GlusterVolumeAdded, "was created");
    }

    public override void Delete(ResourceCall call)
    {
        call.RequireState("down");
        base.Delete(call);
        Tell(call, EventCode.GlusterVolumeRemoved, "was removed");
    }

    public override void Act(ResourceCall call)
    {
        switch (call.Operation.Relation)
        {
            case "start":
                call.RequireState(call.IsAsked("force") ? ["down", "up"] : ["down"]);
                Become(call, "up");
                Tell(call, EventCode.GlusterVolumeStarted, "was started");
                break;
            case "stop":
                call.RequireState("up");
                Become(call, "down");
                Tell(call, EventCode.GlusterVolumeStopped, "was stopped");
                break;
            case "rebalance":
                call.RequireState("up");
                call.Begin(
                    $"Rebalancing Gluster Volume {call.Resource.Name}",
                    () => Tell(call, EventCode.GlusterVolumeRebalanced, "is being rebalanced"),
                    () => Tell(call, EventCode.GlusterRebalanceFailed, "could not be rebalanced"));
                break;
            case "setoption":
                SetOption(call, XmlPath.Get(call.Body, "option/@name")!, XmlPath.Get(call.Body, "option/@value")!);
                break;
            case "resetoption":
                ResetOption(call, XmlPath.Get(call.Body, "option/@name")!);
                break;
            case "resetalloptions":
                call.Resource.Data.Elements("options").Elements().Remove();
                Tell(call, EventCode.GlusterOptionsReset, "has no options any more");
                break;
        }
    }

    private static void Become(ResourceCall call, string state)
    {
        call.Resource.SetState(state);
        foreach (Resource brick in Subresources.Of(call.State, call.Resource, "bricks"))
        {
            brick.SetState(state);
        }
    }

    private static void SetOption(ResourceCall call, string name, string value)
    {
        if (call.Resource.Data.Element("options") is not { } options)
        {
            call.Resource.Data.Add(options = new XElement("options"));
        }

        Named(options, name)?.Remove();
        options.Add(new XElement("option", new XAttribute("name", name), new XAttribute("value", value)));
        Tell(call, EventCode.GlusterOptionSet, $"has option {name} = {value} now");
    }

    private static void ResetOption(ResourceCall call, string name)
    {
        XElement option = call.Resource.Data.Elements("options").Select(options => Named(options, name)).FirstOrDefault()
            ?? throw FaultException.Conflict($"Cannot reset option '{name}': volume '{call.Resource.Name}' does not have it");
        option.Remove();
        Tell(call, EventCode.GlusterOptionsReset, $"has no option {name} any more");
    }

    private static XElement? Named(XElement options, string name) =>
        options.Elements("option").FirstOrDefault(option => (string?)option.Attribute("name") == name);

    private static void Tell(ResourceCall call, EventCode code, string what) =>
        call.State.Tell(code, $"Gluster volume {call.Resource.Name} {what}.", call.Owner);
}
