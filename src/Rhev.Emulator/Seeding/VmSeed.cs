using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Seeding;

/// <summary>Adds templates, and virtual machines with interfaces and disks: most of them up, on hosts of their clusters.</summary>
internal sealed class VmSeed(SeedContext seed, InfrastructureSeed infrastructure, StorageSeed storage)
{
    private static readonly string[] Roles = ["app", "build", "db", "desk", "mail", "web"];
    private static readonly string[] Systems = ["rhel_6x64", "rhel_5x64", "windows_2008r2", "other_linux"];

    private readonly List<Resource> _templates = [.. seed.State.Store.Root("templates")];
    private readonly Dictionary<string, int> _guests = [];

    public void Fill()
    {
        for (int number = 1; number < seed.Size.Templates; number++)
        {
            if (seed.Add("templates", SeedKind.Template, number, [.. Template(number)]) is { } template)
            {
                _templates.Add(template);
            }
        }

        for (int number = 1; number <= seed.Size.Vms; number++)
        {
            AddVm(number);
        }

        foreach (Resource host in seed.State.Store.Root("hosts").Where(host => host.Data.Element("summary") is null))
        {
            string guests = SeedContext.Text(_guests.GetValueOrDefault(host.Id));
            host.Data.Add(new XElement(
                "summary", new XElement("active", guests), new XElement("migrating", "0"), new XElement("total", guests)));
        }
    }

    private static string Name(int number) => string.Create(
        CultureInfo.InvariantCulture, $"{Roles[SeedNumbers.Below(Roles.Length, SeedKind.Vm, number, 1)]}{number:D4}");

    // Of 100 machines 62 are up, 4 paused, 6 suspended and 28 down.
    private static string StateOf(int number) => SeedNumbers.Below(100, SeedKind.Vm, number, 2) switch
    {
        < 62 => "up",
        < 66 => "paused",
        < 72 => "suspended",
        _ => "down",
    };

    private static bool HasSecondDisk(int number) => number % 4 == 0;

    private static bool HasSecondNic(int number) => number % 5 == 0;

    private void AddVm(int number)
    {
        if (seed.Add("vms", SeedKind.Vm, number, Vm) is not { } vm)
        {
            return;
        }

        // The host counts its guests; their data is not needed for that.
        if (HostOf(number) is { } host)
        {
            _guests[host.Id] = _guests.GetValueOrDefault(host.Id) + 1;
        }

        seed.AddBelow(vm, "nics", SeedKind.VmNic, number * 2, Nic);
        if (HasSecondNic(number))
        {
            seed.AddBelow(vm, "nics", SeedKind.VmNic, (number * 2) + 1, Nic);
        }

        seed.Add("disks", SeedKind.Disk, number, FirstDisk);
        if (HasSecondDisk(number))
        {
            seed.Add("disks", SeedKind.SecondDisk, number, SecondDisk);
        }
    }

    private Resource? ClusterOf(int number) =>
        infrastructure.Clusters.Count == 0 ? null : infrastructure.Clusters[number % infrastructure.Clusters.Count];

    private Resource? HostOf(int number) =>
        StateOf(number) is "up" or "paused" && ClusterOf(number) is { } cluster
        && infrastructure.HostsUp.TryGetValue(cluster, out List<Resource>? hosts)
            ? hosts[SeedNumbers.Below(hosts.Count, SeedKind.Vm, number, 3)]
            : null;

    private XElement Vm(int number)
    {
        Resource? host = HostOf(number);
        string memory = SeedContext.Text(512L << 20 << SeedNumbers.Below(5, SeedKind.Vm, number, 4));
        int template = SeedNumbers.Below(_templates.Count + 1, SeedKind.Vm, number, 5);
        return new XElement(
            "vm",
            new XElement("name", Name(number)),
            new XElement("type", Name(number)[0] == 'd' ? "desktop" : "server"),
            SeedContext.StateOf(host is null && StateOf(number) is "up" or "paused" ? "down" : StateOf(number)),
            new XElement("memory", memory),
            Topology(1 << SeedNumbers.Below(3, SeedKind.Vm, number, 6)),
            new XElement("cpu_shares", "0"),
            new XElement(
                "os",
                new XAttribute("type", Systems[SeedNumbers.Below(Systems.Length, SeedKind.Vm, number, 7)]),
                new XElement("boot", new XAttribute("dev", "hd"))),
            Availability(isHigh: SeedNumbers.Below(10, SeedKind.Vm, number, 8) == 0),
            Display(),
            host is null ? null : SeedContext.Reference("host", host.Id),
            SeedContext.Reference("cluster", ClusterOf(number)?.Id),
            _templates.Count == 0 ? null : SeedContext.Reference("template", _templates[template % _templates.Count].Id),
            host is null ? null : new XElement("start_time", SeedContext.Time(number + 60)),
            new XElement("creation_time", SeedContext.Time(number)),
            new XElement("origin", "rhev"),
            new XElement("stateless", "false"),
            new XElement("delete_protected", "false"),
            new XElement("placement_policy", new XElement("affinity", "migratable")),
            new XElement("memory_policy", new XElement("guaranteed", memory)));
    }

    private XElement Nic(int nicNumber)
    {
        int number = nicNumber / 2;
        bool isFirst = nicNumber % 2 == 0;
        Resource? network = infrastructure.Networks.Count == 0
            ? null
            : infrastructure.Networks[isFirst ? 0 : SeedNumbers.Below(infrastructure.Networks.Count, SeedKind.VmNic, number, 1)];
        return new XElement(
            "nic",
            new XElement("name", isFirst ? "nic1" : "nic2"),
            SeedContext.Reference("vm", SeedNumbers.Id(SeedKind.Vm, number)),
            SeedContext.Reference("network", network?.Id),
            new XElement("linked", "true"),
            new XElement("interface", "virtio"),
            new XElement("mac", new XAttribute("address", SeedContext.Mac(nicNumber))),
            new XElement("active", "true"),
            new XElement("plugged", "true"));
    }

    private XElement FirstDisk(int number) =>
        storage.Disk(SeedKind.Disk, number, Name(number) + "_Disk1", SeedNumbers.Id(SeedKind.Vm, number));

    private XElement SecondDisk(int number) =>
        storage.Disk(SeedKind.SecondDisk, number, Name(number) + "_Disk2", SeedNumbers.Id(SeedKind.Vm, number));

    private IEnumerable<object?> Template(int number) =>
    [
        new XElement("name", string.Create(CultureInfo.InvariantCulture, $"template{number:D2}")),
        new XElement("description", "Base of machines for " + Roles[number % Roles.Length]),
        new XElement("type", "server"),
        SeedContext.StateOf("ok"),
        new XElement("memory", SeedContext.Text(1L << 30)),
        Topology(1),
        new XElement(
            "os",
            new XAttribute("type", Systems[number % Systems.Length]),
            new XElement("boot", new XAttribute("dev", "hd"))),
        SeedContext.Reference("cluster", ClusterOf(number)?.Id),
        new XElement("creation_time", SeedContext.Time(0)),
        new XElement("origin", "rhev"),
        Availability(isHigh: false),
        Display(),
        new XElement("stateless", "false"),
        new XElement("delete_protected", "false"),
    ];

    private static XElement Topology(int cores) => new(
        "cpu", new XElement("topology", new XAttribute("sockets", 1), new XAttribute("cores", cores)));

    private static XElement Availability(bool isHigh) => new(
        "high_availability", new XElement("enabled", isHigh), new XElement("priority", isHigh ? "50" : "1"));

    private static XElement Display() => new("display", new XElement("type", "spice"), new XElement("monitors", "1"));
}
