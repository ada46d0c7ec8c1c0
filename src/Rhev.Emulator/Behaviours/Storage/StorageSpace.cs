using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Storage;

/// <summary>How full storage domains are: what is stored are the sizes of an empty domain, to which those of its disks come.</summary>
internal static class StorageSpace
{
    private const string EmptyAvailable = "193273528320";
    private const string EmptyUsed = "6442450944";

    /// <summary>Gives a new domain its size.</summary>
    public static void Give(Resource domain)
    {
        domain.Set("available", EmptyAvailable);
        domain.Set("used", EmptyUsed);
        domain.Set("committed", "0");
    }

    /// <summary>Adds what the disks in a domain take to the sizes in its representation.</summary>
    public static void Complete(ManagerState state, Resource domain, XElement data)
    {
        Resource[] disks = DisksOf(state, domain);
        long actual = disks.Sum(disk => Number(disk.Get("actual_size")));
        Change(data, "available", -actual);
        Change(data, "used", actual);
        Change(data, "committed", disks.Sum(disk => Number(disk.Get("provisioned_size") ?? disk.Get("size"))));
    }

    /// <summary>The disks that lie in a domain.</summary>
    public static Resource[] DisksOf(ManagerState state, Resource domain) =>
        [.. state.Store.Root("disks").Where(disk => disk.Data.Elements("storage_domains").Elements("storage_domain")
            .Any(reference => (string?)reference.Attribute("id") == domain.Id))];

    private static void Change(XElement data, string element, long difference)
    {
        if (data.Element(element) is { } size && difference != 0)
        {
            size.Value = long.Max(0, Number(size.Value) + difference).ToString(CultureInfo.InvariantCulture);
        }
    }

    private static long Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;
}
