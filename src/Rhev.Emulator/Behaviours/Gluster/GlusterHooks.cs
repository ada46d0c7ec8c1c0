using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Gluster;

/// <summary>The hook scripts that the servers of a cluster with Gluster service have from their installation.</summary>
internal static class GlusterHooks
{
    private const string Segment = "glusterhooks";

    private static readonly (string Name, string Command, string Stage, string State)[] Known =
    [
        ("29CTDBsetup.sh", "start", "post", "enabled"),
        ("30samba-start.sh", "start", "post", "enabled"),
        ("30samba-set.sh", "set", "post", "disabled"),
        ("29CTDB-teardown.sh", "stop", "pre", "enabled"),
    ];

    /// <summary>Lets a cluster know the hooks as long as it serves Gluster.</summary>
    public static void Refresh(ManagerState state, Resource cluster)
    {
        bool isKnown = Subresources.Of(state, cluster, Segment).Length > 0;
        if (!cluster.IsTrue("gluster_service"))
        {
            Subresources.Clear(state, cluster, Segment);
            return;
        }

        foreach ((string name, string command, string stage, string status) in isKnown ? [] : Known)
        {
            XElement data = new(
                "gluster_hook",
                new XElement("name", name),
                new XElement("gluster_command", command),
                new XElement("stage", stage),
                new XElement("content_type", "text"),
                new XElement("checksum", StableId.Of(name, "checksum").Replace("-", "", System.StringComparison.Ordinal)),
                new XElement("conflict_status", 0),
                new XElement("status", new XElement("state", status)));
            Subresources.Add(state, cluster, Segment, data, StableId.Of(cluster.Id, name));
        }
    }
}
