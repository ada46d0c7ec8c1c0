using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Networks;

/// <summary>Pools of MAC addresses: one of them is the default, which new data centers use and which stays.</summary>
internal sealed partial class MacPoolBehaviour : ResourceBehaviour
{
    private const string Segment = "macpools";
    private const string Reference = "mac_pool";
    private const string IsDefault = "default_pool";

    private static readonly string[] Users = ["datacenters", "clusters"];

    /// <summary>Has a data center or cluster use the default pool when it says no other, if its kind uses pools.</summary>
    public static void UseDefault(ManagerState state, Resource user, XElement data)
    {
        if (data.Element(Reference) is null && state.Schema.Element(user.Place.ItemType, Reference) is not null
            && state.Store.Root(Segment).FirstOrDefault(pool => pool.IsTrue(IsDefault)) is { } pool)
        {
            data.Add(new XElement(Reference, new XAttribute("id", pool.Id)));
        }
    }

    public override Resource Prepare(ResourceCall call)
    {
        Resource pool = call.Resource;
        RefuseDefault(call, "false");
        if (!pool.Data.Elements("ranges").Elements("range").Any())
        {
            throw FaultException.Incomplete("mac_pool [ranges.range] required for add");
        }

        CheckRanges(pool.Data);
        pool.SetDefault("allow_duplicates", "false");
        pool.Set(IsDefault, "false");
        return pool;
    }

    public override void Added(ResourceCall call) => Tell(call, EventCode.MacPoolAdded, "was added");

    public override void Updating(ResourceCall call)
    {
        RefuseDefault(call, call.Resource.Get(IsDefault) ?? "false");
        if (call.Body.Element("ranges") is { HasElements: false })
        {
            throw FaultException.InvalidValue("A MAC pool needs at least one range");
        }

        CheckRanges(call.Body);
    }

    public override void Updated(ResourceCall call) => Tell(call, EventCode.MacPoolUpdated, "was changed");

    public override void Delete(ResourceCall call)
    {
        Resource pool = call.Resource;
        if (pool.IsTrue(IsDefault))
        {
            throw FaultException.Conflict($"Cannot remove MAC pool '{pool.Name}': it is the default one");
        }

        if (Users.SelectMany(segment => call.State.Store.FindRoot(segment, Reference + "/@id", pool.Id)).FirstOrDefault() is { } user)
        {
            throw FaultException.Conflict($"Cannot remove MAC pool '{pool.Name}': {user.Place.ItemElement} '{user.Name}' uses it");
        }

        base.Delete(call);
        Tell(call, EventCode.MacPoolRemoved, "was removed");
    }

    private static void RefuseDefault(ResourceCall call, string present)
    {
        if (XmlPath.Get(call.Body, IsDefault) is { } asked && asked != present)
        {
            throw FaultException.Conflict(
                $"Cannot {call.Operation.Relation} MAC pool '{call.Resource.Name}': which pool is the default one does not change");
        }
    }

    private static void CheckRanges(XElement data)
    {
        foreach (XElement range in data.Elements("ranges").Elements("range"))
        {
            if (Address(range, "from") > Address(range, "to"))
            {
                throw FaultException.InvalidValue($"The range from {Text(range, "from")} to {Text(range, "to")} is empty");
            }
        }
    }

    private static long Address(XElement range, string end)
    {
        string? text = Text(range, end);
        if (text is null || !Mac().IsMatch(text))
        {
            throw FaultException.InvalidValue($"The {end} '{text}' of a range is no MAC address");
        }

        long address = long.Parse(
            text.Replace(":", "", StringComparison.Ordinal), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        bool isMulticast = ((address >> 40) & 1) == 1;
        return isMulticast
            ? throw FaultException.InvalidValue($"The {end} '{text}' of a range is a multicast address")
            : address;
    }

    private static string? Text(XElement range, string end) => (string?)range.Element(end);

    private static void Tell(ResourceCall call, EventCode code, string what) =>
        call.State.Tell(code, $"MAC pool {call.Resource.Name} {what}.");

    [GeneratedRegex(@"\A[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Mac();
}
