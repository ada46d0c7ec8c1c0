using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Representations;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Quotas;

/// <summary>
/// Limits of a quota: one for all storage domains or clusters of the data center, or one for each of some. A limit has the id of
/// what it is for, or else of its quota.
/// </summary>
internal sealed class QuotaLimitBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        (Resource limit, Resource quota) = (call.Resource, call.Owner!);
        QuotaKind kind = QuotaKind.Of(limit.Place);
        if (kind == QuotaKind.Storage && limit.Get("limit") is null)
        {
            throw FaultException.Incomplete($"{kind.Element} [limit] required for add");
        }

        foreach ((string amount, string usage) in kind.Amounts)
        {
            limit.SetDefault(amount, QuotaKind.Unlimited.ToString(CultureInfo.InvariantCulture));
            limit.Set(usage, null);
        }

        CheckAmounts(kind, limit.Data);
        Resource? target = TargetOf(call, kind);
        limit.Set(kind.Target, null);
        limit.Set(kind.Target + "/@id", target?.Id);
        if (target is null)
        {
            limit.Set(kind.Target, null);
        }

        Resource[] others = [.. kind.LimitsOf(quota)];
        if (others.Any(other => kind.TargetOf(other) == target?.Id))
        {
            throw FaultException.Conflict(
                $"Cannot add the limit: quota '{quota.Name}' has one for {(target is null ? "the data center" : $"'{target.Name}'")}");
        }

        if (others.Any(other => target is null || kind.TargetOf(other) is null))
        {
            throw FaultException.Conflict(
                $"Cannot add the limit: quota '{quota.Name}' has either one for the data center or some for each {kind.Target}");
        }

        return new Resource(target?.Id ?? quota.Id, limit.Place, quota, limit.Data);
    }

    public override void Added(ResourceCall call) => Tell(call);

    public override void Updating(ResourceCall call)
    {
        QuotaKind kind = QuotaKind.Of(call.Place);
        CheckAmounts(kind, call.Body);
        call.Body.Elements(kind.Target).Remove();
        foreach ((_, string usage) in kind.Amounts)
        {
            call.Body.Elements(usage).Remove();
        }
    }

    public override void Updated(ResourceCall call) => Tell(call);

    public override void Delete(ResourceCall call)
    {
        base.Delete(call);
        QuotaBehaviour.TellOfUpdate(call.State, call.Owner!);
    }

    public override void Complete(ManagerState state, Resource resource, XElement data)
    {
        QuotaKind kind = QuotaKind.Of(resource.Place);
        double[] used = kind.Usage(state, resource.Owner!, kind.TargetOf(resource));
        for (int index = 0; index < used.Length; index++)
        {
            data.SetElementValue(kind.Amounts[index].Usage, used[index].ToString("0.######", CultureInfo.InvariantCulture));
        }
    }

    private static Resource? TargetOf(ResourceCall call, QuotaKind kind)
    {
        if (call.Resource.Data.Element(kind.Target) is not { } reference
            || call.State.Store.RootPlace(kind.TargetSegment) is not { } place)
        {
            return null;
        }

        Resource target = ReferenceResolver.Find(call.State, place, reference);
        Resource center = call.Owner!.Owner!;
        bool isOfCenter = kind == QuotaKind.Storage
            ? target.Attachments.Any(attachment => attachment.Owner == center)
            : target.Get("data_center/@id") == center.Id;
        return isOfCenter ? target : throw FaultException.Conflict(
            $"Cannot add the limit: {kind.Target} '{target.Name}' is not in data center '{center.Name}'");
    }

    private static void CheckAmounts(QuotaKind kind, XElement data)
    {
        foreach ((string amount, _) in kind.Amounts)
        {
            if (XmlPath.Get(data, amount) is { } text
                && !(double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                    && number is (>= 0 and < double.PositiveInfinity) or QuotaKind.Unlimited))
            {
                throw FaultException.InvalidValue($"The {amount} '{text}' is no number from 0 on, nor -1 for no limit");
            }
        }
    }

    private static void Tell(ResourceCall call)
    {
        Resource quota = call.Owner!;
        QuotaBehaviour.TellOfUpdate(call.State, quota);
        QuotaKind kind = QuotaKind.Of(call.Place);
        if (kind == QuotaKind.Storage && kind.Percent(call.State, quota, call.Resource, [0]) > 100)
        {
            call.State.Tell(
                EventCode.QuotaStorageTooLow, $"A limit of quota {quota.Name} is lower than what is in use.", quota.Owner);
        }
    }
}
