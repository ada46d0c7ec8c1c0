using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Gluster;

/// <summary>Directories of hosts, of which volumes are made. A directory belongs to one volume.</summary>
internal static class GlusterBricks
{
    /// <exception cref="FaultException">A brick is on no host of the cluster, or in use.</exception>
    public static void Check(ManagerState state, Resource cluster, IReadOnlyList<XElement> bricks)
    {
        HashSet<string> used = [.. Subresources.Of(state, cluster, "glustervolumes")
            .SelectMany(volume => Subresources.Of(state, volume, "bricks")).Select(brick => Key(brick.Data))];
        foreach (XElement brick in bricks)
        {
            string? server = (string?)brick.Element("server_id");
            if (state.Store.FindRoot("hosts", server) is not { State: "up" } host || host.Get("cluster/@id") != cluster.Id)
            {
                throw FaultException.Conflict($"Cannot add a brick: '{server}' is no host of cluster '{cluster.Name}' that is up");
            }

            if (!used.Add(Key(brick)))
            {
                throw FaultException.Conflict(
                    $"Cannot add a brick: '{(string?)brick.Element("brick_dir")}' of host '{host.Name}' is in use already");
            }
        }
    }

    /// <summary>Gives a volume a brick.</summary>
    public static void Add(ManagerState state, Resource volume, XElement brick)
    {
        XElement data = new("brick", brick.Elements("server_id"), brick.Elements("brick_dir"));
        Complete(state, volume, data);
        Subresources.Add(state, volume, "bricks", data);
    }

    /// <summary>Gives a brick its name, and the status of its volume.</summary>
    public static void Complete(ManagerState state, Resource volume, XElement brick)
    {
        string? address = state.Store.FindRoot("hosts", (string?)brick.Element("server_id"))?.Get("address");
        brick.SetElementValue("name", $"{address}:{(string?)brick.Element("brick_dir")}");
        XmlPath.Set(brick, "status/state", volume.State ?? "down");
    }

    private static string Key(XElement brick) => $"{(string?)brick.Element("server_id")}:{(string?)brick.Element("brick_dir")}";
}
