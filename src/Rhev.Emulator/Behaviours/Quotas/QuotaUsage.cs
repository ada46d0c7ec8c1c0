using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Disks;
using Rhev.Emulator.Behaviours.Vms;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Quotas;

/// <summary>What is charged to quotas: whole disks, however little of them is written, and machines while they run.</summary>
internal static class QuotaUsage
{
    private const double Gibibyte = 1L << 30;

    /// <summary>The GiB of disks in one storage domain, or in all.</summary>
    public static double Storage(ManagerState state, Resource quota, string? domain) =>
        state.Store.FindRoot("disks", "quota/@id", quota.Id)
            .Sum(disk => SizeOf(disk.View) * DomainsOf(disk.View).Count(id => domain is null || id == domain));

    /// <summary>The virtual processors and the GiB of memory of running machines in one cluster, or in all.</summary>
    public static double[] Cluster(ManagerState state, Resource quota, string? cluster)
    {
        double[][] running = [.. state.Store.FindRoot("vms", "quota/@id", quota.Id)
            .Where(vm => VmStates.IsRunning(vm.State) && (cluster is null || vm.Get("cluster/@id") == cluster))
            .Select(NeedsOf)];
        return [running.Sum(needs => needs[0]), running.Sum(needs => needs[1])];
    }

    /// <summary>The virtual processors and the GiB of memory that a machine takes.</summary>
    public static double[] NeedsOf(Resource vm)
    {
        int processors = Count("sockets") * Count("cores") * Count("threads");
        return [processors, (DiskImage.Bytes(vm.Get("memory")) ?? 0) / Gibibyte];

        int Count(string part) =>
            int.TryParse(vm.Get("cpu/topology/@" + part), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 1;
    }

    /// <summary>The GiB of a disk; none of a LUN.</summary>
    public static double SizeOf(XElement disk) => disk.Element("lun_storage") is not null
        ? 0
        : (DiskImage.Bytes(XmlPath.Get(disk, "provisioned_size") ?? XmlPath.Get(disk, "size")) ?? 0) / Gibibyte;

    /// <summary>The ids of the storage domains that a disk lies in.</summary>
    public static string[] DomainsOf(XElement disk) => [.. disk.Elements("storage_domains").Elements("storage_domain")
        .Select(reference => (string?)reference.Attribute("id")).OfType<string>()];
}
