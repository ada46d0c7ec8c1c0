using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Seeding;

/// <summary>Adds clusters, networks and hosts.</summary>
internal sealed class InfrastructureSeed(SeedContext seed)
{
    private const string Cpu = "Intel Penryn Family";

    /// <summary>All clusters, that of the installation first.</summary>
    public List<Resource> Clusters { get; } = [.. seed.State.Store.Root("clusters")];

    /// <summary>All networks, the management network first.</summary>
    public List<Resource> Networks { get; } = [.. seed.State.Store.Root("networks")];

    /// <summary>The hosts that are up, by the cluster to which they belong.</summary>
    public Dictionary<Resource, List<Resource>> HostsUp { get; } = [];

    public void Fill()
    {
        for (int number = 1; number < seed.Size.Clusters; number++)
        {
            AddCluster(number);
        }

        for (int number = 1; number < seed.Size.Networks; number++)
        {
            AddNetwork(number);
        }

        for (int number = 1; Clusters.Count > 0 && number < seed.Size.Hosts; number++)
        {
            AddHost(number, Clusters[number % Clusters.Count]);
        }
    }

    private static string Numbered(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}{number:D2}");

    private static XElement Version() => new("version", new XAttribute("major", 3), new XAttribute("minor", 3));

    private void AddCluster(int number)
    {
        Resource? cluster = seed.Add(
            "clusters",
            SeedKind.Cluster,
            number,
            new XElement("name", Numbered("cluster", number)),
            SeedContext.Reference("cpu", Cpu),
            SeedContext.Reference("data_center", seed.DataCenter?.Id),
            new XElement(
                "memory_policy",
                new XElement("overcommit", new XAttribute("percent", number % 2 == 0 ? 150 : 200)),
                new XElement("transparent_hugepages", new XElement("enabled", "true"))),
            new XElement("scheduling_policy"),
            Version(),
            new XElement("error_handling", new XElement("on_error", "migrate_highly_available")),
            new XElement("virt_service", "true"),
            new XElement("gluster_service", "false"));
        if (cluster is not null)
        {
            Clusters.Add(cluster);
            Attach(cluster, Networks.FirstOrDefault(), isRequired: true);
        }
    }

    private void AddNetwork(int number)
    {
        Resource? network = seed.Add(
            "networks",
            SeedKind.Network,
            number,
            new XElement("name", Numbered("vlan", 100 + number)),
            new XElement("description", "Network of department " + SeedContext.Text(number)),
            SeedContext.Reference("data_center", seed.DataCenter?.Id),
            SeedContext.Reference("vlan", SeedContext.Text(100 + number)),
            new XElement("stp", "false"),
            new XElement("mtu", "1500"),
            SeedContext.StateOf("operational"),
            new XElement("usages", new XElement("usage", "vm")));
        if (network is null)
        {
            return;
        }

        Networks.Add(network);
        seed.Add(
            "vnicprofiles",
            SeedKind.VnicProfile,
            number,
            new XElement("name", network.Name),
            SeedContext.Reference("network", network.Id),
            new XElement("port_mirroring", "false"));
        foreach (Resource cluster in Clusters)
        {
            Attach(cluster, network, isRequired: number % 3 != 0);
        }
    }

    private void Attach(Resource cluster, Resource? network, bool isRequired) => seed.Attach(
        cluster,
        "networks",
        network,
        SeedContext.StateOf("operational"),
        new XElement("display", "false"),
        new XElement("required", isRequired),
        SeedContext.Reference("cluster", cluster.Id));

    private void AddHost(int number, Resource cluster)
    {
        string state = number % 9 == 8 ? "maintenance" : "up";
        string name = Numbered("host", number + 1);
        string address = "192.0.2." + SeedContext.Text(10 + number);
        Resource? host = seed.Add(
            "hosts",
            SeedKind.Host,
            number,
            new XElement("name", name),
            new XElement("address", address),
            SeedContext.StateOf(state),
            SeedContext.Reference("cluster", cluster.Id),
            new XElement("port", "54321"),
            new XElement("type", number % 2 == 0 ? "rhel" : "rhev-h"),
            new XElement("storage_manager", new XAttribute("priority", 5), number == 1),
            new XElement("power_management", new XElement("enabled", "false"), new XElement("options")),
            new XElement("ksm", new XElement("enabled", "true")),
            new XElement("transparent_hugepages", new XElement("enabled", "true")),
            new XElement("iscsi", new XElement("initiator", "iqn.1994-05.com.example:" + name)),
            new XElement(
                "cpu",
                new XElement("topology", new XAttribute("sockets", 2), new XAttribute("cores", 8)),
                new XElement("name", "Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz"),
                new XElement("speed", "2600")),
            new XElement("memory", SeedContext.Text(256L << 30)));
        if (host is null)
        {
            return;
        }

        seed.AddBelow(host, "nics", SeedKind.HostNic, number, _ => new XElement(
            "host_nic",
            new XElement("name", "eth0"),
            SeedContext.Reference("host", host.Id),
            SeedContext.Reference("network", Networks.FirstOrDefault()?.Id),
            new XElement("mac", new XAttribute("address", "52:54:00" + SeedContext.Mac(number)[8..])),
            new XElement("ip", new XAttribute("address", address), new XAttribute("netmask", "255.255.255.0")),
            new XElement("boot_protocol", "static"),
            SeedContext.StateOf("up")));
        if (state == "up")
        {
            if (!HostsUp.TryGetValue(cluster, out List<Resource>? up))
            {
                HostsUp.Add(cluster, up = []);
            }

            up.Add(host);
        }
    }
}
