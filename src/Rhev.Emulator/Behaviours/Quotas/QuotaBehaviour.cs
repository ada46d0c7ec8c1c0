using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Quotas;

/// <summary>Quotas of a data center. One that something is charged to stays.</summary>
internal sealed class QuotaBehaviour : ResourceBehaviour
{
    /// <summary>From which part of a limit on there are warnings unless a quota says otherwise, in percent.</summary>
    public const int UsualSoftLimit = 80;

    /// <summary>How much more than a limit is let pass unless a quota says otherwise, in percent of it.</summary>
    public const int UsualHardLimit = 20;

    private static readonly string[] Charged = ["vms", "templates", "disks"];

    public static void TellOfUpdate(ManagerState state, Resource quota) =>
        state.Tell(EventCode.QuotaUpdated, $"Quota {quota.Name} of data center {quota.Owner!.Name} was changed.", quota.Owner);

    public override Resource Prepare(ResourceCall call)
    {
        RefuseUsedName(call, call.Resource.Name);
        foreach (string kind in (string[])["cluster", "storage"])
        {
            call.Resource.SetDefault($"{kind}_soft_limit_pct", UsualSoftLimit.ToString(CultureInfo.InvariantCulture));
            call.Resource.SetDefault($"{kind}_hard_limit_pct", UsualHardLimit.ToString(CultureInfo.InvariantCulture));
        }

        return call.Resource;
    }

    public override void Added(ResourceCall call) =>
        call.State.Tell(EventCode.QuotaAdded, $"Quota {call.Resource.Name} of data center {call.Owner!.Name} was created.", call.Owner);

    public override void Updating(ResourceCall call) => RefuseUsedName(call, (string?)call.Body.Element("name"));

    public override void Updated(ResourceCall call) => TellOfUpdate(call.State, call.Resource);

    public override void Delete(ResourceCall call)
    {
        if (Charged.SelectMany(segment => call.State.Store.FindRoot(segment, "quota/@id", call.Resource.Id)).FirstOrDefault() is { } user)
        {
            throw FaultException.Conflict(
                $"Cannot remove quota '{call.Resource.Name}': {user.Place.ItemElement} '{user.Name}' is charged to it");
        }

        base.Delete(call);
        call.State.Tell(EventCode.QuotaRemoved, $"Quota {call.Resource.Name} of data center {call.Owner!.Name} was removed.", call.Owner);
    }

    public override void Complete(ManagerState state, Resource resource, XElement data)
    {
        foreach (string segment in (string[])["vms", "disks"])
        {
            data.Elements(segment).Remove();
            data.Add(new XElement(segment, state.Store.FindRoot(segment, "quota/@id", resource.Id)
                .Select(one => new XElement(one.Place.ItemElement, new XAttribute("id", one.Id)))));
        }
    }

    private static void RefuseUsedName(ResourceCall call, string? name)
    {
        if (Subresources.Of(call.State, call.Owner!, "quotas").Any(other => other != call.Resource && other.Name == name))
        {
            throw FaultException.Conflict($"The name '{name}' is in use by another quota of '{call.Owner!.Name}'");
        }
    }
}
