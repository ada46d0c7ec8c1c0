using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours;
using Rhev.Emulator.Behaviours.Statistics;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Search;

/// <summary>Fields of the search language whose values stand in no representation as they are: loads, counts, tags above tags.</summary>
internal sealed class ComputedFields(ManagerState state, Relations relations)
{
    private const decimal NicBytesPerSecond = 125_000_000;

    /// <summary>The words that are computed, of one kind of resource.</summary>
    public static IReadOnlyList<string> Of(string element) => element switch
    {
        "vm" => ["cpu_usage", "mem_usage", "network_usage", "tag", "uptime"],
        "host" => ["cpu_usage", "cpus", "load", "mem_usage", "network_usage", "tag"],
        "user" or "group" => ["tag", "usrname"],
        "template" => ["childcount"],
        "disk" => ["disk_type", "number_of_vms"],
        "network" => ["vmnetwork"],
        "storage_domain" => ["status"],
        _ => [],
    };

    /// <summary>A computed field; <c>null</c> when a kind of resource has none of that name.</summary>
    public SearchField? Find(PlaceModel place, string word)
    {
        string plain = word.ToLowerInvariant();
        return !Of(place.ItemElement).Contains(plain) ? null : plain switch
        {
            "tag" => relations.Find(place, "tags") is { } tags
                ? new SearchField(SearchValueKind.Text, resource => tags.Of(resource).SelectMany(TagAndThoseAbove))
                : null,
            "usrname" => new SearchField(SearchValueKind.Text, UserNames),
            "uptime" => new SearchField(SearchValueKind.Duration, vm => vm.Get("start_time") is null
                ? []
                : [Text(Load.Uptime(state.Clock, vm) / 60)]),
            "cpu_usage" => Number(CpuUsage),
            "mem_usage" => Number(resource =>
                Share(Statistic(resource, "memory.used"), Statistic(resource, "memory.installed") ?? Statistic(resource, "memory.total"))),
            "network_usage" => Number(resource => relations.Find(place, "nics")?.Of(resource).Max(NicUsage)),
            "load" => Number(resource => Statistic(resource, "cpu.load.avg.5m")),
            "cpus" => Number(host => Amount(host.Get("cpu/topology/@sockets")) * Amount(host.Get("cpu/topology/@cores"))),
            "childcount" => Number(template => state.Store.Root("vms").Count(vm => vm.Get("template/@id") == template.Id)),
            "number_of_vms" => Number(disk => relations.Find(place, "vms")?.Of(disk).DistinctBy(vm => vm.Id).Count() ?? 0),
            "disk_type" => new SearchField(
                SearchValueKind.Enumerated, disk => [disk.Data.Element("lun_storage") is null ? "image" : "lun"])
            {
                Known = ["image", "lun"],
            },
            "vmnetwork" => new SearchField(
                SearchValueKind.Boolean,
                network => [network.Data.Elements("usages").Elements("usage").Any(usage => usage.Value == "vm") ? "true" : "false"]),
            _ => new SearchField(SearchValueKind.Enumerated, DomainStates),
        };
    }

    /// <summary>The tags of a resource: whoever looks for a tag finds what has one below it, too.</summary>
    private IEnumerable<string> TagAndThoseAbove(Resource tag)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        for (Resource? one = tag.Target ?? tag; one is not null && seen.Add(one.Id);
            one = state.Store.FindRoot("tags", one.Get("parent/tag/@id")))
        {
            yield return one.Name;
        }
    }

    // With and without the directory, as users log in.
    private static IEnumerable<string> UserNames(Resource user) =>
        user.Get("user_name") is { } name ? new[] { name, name.Split('@')[0] }.Distinct() : [];

    // A domain has a state in each data center, and outside of them another.
    private static string[] DomainStates(Resource domain)
    {
        string[] states = [.. domain.Attachments.Prepend(domain).Select(one => one.State).OfType<string>().Distinct()];
        return states is [] ? ["unattached"] : states;
    }

    private decimal? CpuUsage(Resource resource) =>
        Statistic(resource, "cpu.current.total") ?? 100 - Statistic(resource, "cpu.current.idle");

    private decimal? NicUsage(Resource nic) =>
        Share(Statistic(nic, "data.current.rx") + Statistic(nic, "data.current.tx"), (Amount(nic.Get("speed")) / 8) ?? NicBytesPerSecond);

    private decimal? Statistic(Resource resource, string name) =>
        resource.Place.Children.FirstOrDefault(child => child.Segment == "statistics") is { } place
            ? Amount(BehaviourCatalog.Collection(state, resource, place).Items
                .FirstOrDefault(statistic => statistic.Get("name") == name)?.Get("values/value/datum"))
            : null;

    private static decimal? Share(decimal? part, decimal? whole) => whole is null or 0 ? null : 100 * part / whole;

    private static decimal? Amount(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal amount) ? amount : null;

    private static SearchField Number(Func<Resource, decimal?> value) =>
        new(SearchValueKind.Number, resource => value(resource) is { } number ? [Text(number)] : []);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
