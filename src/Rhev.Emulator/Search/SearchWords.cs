using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Search;

/// <summary>The search language's own words, where they differ from the names in representations.</summary>
internal static class SearchWords
{
    // By the element of the resource and the word. A path names elements and related resources; of two paths both are looked at.
    private static readonly Dictionary<(string Element, string Word), string[]> Paths = new()
    {
        [("data_center", "type")] = ["storage_type"],
        [("disk", "alias")] = ["alias", "name"],
        [("disk", "vm_names")] = ["vms.name"],
        [("event", "message")] = ["description"],
        [("event", "type")] = ["code"],
        [("event", "custom_event_id")] = ["custom_id"],
        [("event", "usrname")] = ["user.usrname"],
        [("event", "usrid")] = ["user.id"],
        [("gluster_volume", "type")] = ["volume_type"],
        [("host", "active_vms")] = ["summary.active"],
        [("host", "cpu_model")] = ["cpu.name"],
        [("host", "cpu_speed")] = ["cpu.speed"],
        [("host", "migrating_vms")] = ["summary.migrating"],
        [("network", "vlanid")] = ["vlan.id"],
        [("storage_domain", "size")] = ["available"],
        [("storage_domain", "type")] = ["type", "storage.type"],
        [("template", "creationdate")] = ["creation_time"],
        [("template", "domain")] = ["domain.name"],
        [("template", "mem")] = ["memory"],
        [("template", "os")] = ["os.type"],
        [("user", "directory")] = ["domain.name"],
        [("user", "login")] = ["usrname"],
        [("vm", "address")] = ["host.address"],
        [("vm", "apps")] = ["applications.name"],
        [("vm", "creationdate")] = ["creation_time"],
        [("vm", "domain")] = ["domain.name"],
        [("vm", "ip")] = ["guest_info.ips.address", "guest_info.ip.address"],
        [("vm", "os")] = ["os.type"],
    };

    private static readonly Dictionary<string, string> Objects = new(StringComparer.Ordinal)
    {
        ["pool"] = "vmpool",
        ["pools"] = "vmpool",
        ["storage"] = "storagedomain",
        ["storages"] = "storagedomain",
        ["volume"] = "glustervolume",
        ["volumes"] = "glustervolume",
    };

    // Values that the language tells apart and representations do not.
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["migratingfrom"] = "migrating",
        ["migratingto"] = "migrating",
    };

    /// <summary>A name without case and underscores: <c>creation_time</c> and <c>CreationTime</c> are the same.</summary>
    public static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>An enumerated value as it is compared.</summary>
    public static string PlainValue(string value)
    {
        string plain = Plain(value);
        return Values.GetValueOrDefault(plain, plain);
    }

    /// <summary>What a word of the language stands for; none when it is no such word.</summary>
    public static IReadOnlyList<string> PathsOf(string element, string word)
    {
        string plain = word.ToLowerInvariant();
        if (element == "event" && plain.TrimStart('_') is ['e', 'v', 'e', 'n', 't', '_', _, ..] subject)
        {
            subject = subject["event_".Length..];
            return subject.EndsWith("_id", StringComparison.Ordinal) ? [subject[..^"_id".Length] + ".id"] : [subject];
        }

        return Paths.GetValueOrDefault((element, plain)) ?? [];
    }

    /// <summary>The words that stand for paths, of one kind of resource.</summary>
    public static IEnumerable<string> Of(string element) => Paths.Keys.Where(key => key.Element == element).Select(key => key.Word);

    /// <summary>Whether a word names a kind of resource, in the singular or plural: <c>vm</c>, <c>Hosts</c>, <c>storage</c>.</summary>
    public static bool Names(string word, PlaceModel place)
    {
        string plain = Plain(word);
        plain = Objects.GetValueOrDefault(plain, plain);
        return plain == Plain(place.Segment) || plain == Plain(place.ItemElement);
    }
}
