using System;
using System.Globalization;
using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Quotas;

/// <summary>Holds what is asked for against the limits of a quota, as the mode of the data center says.</summary>
internal static class QuotaEnforcement
{
    /// <summary>Lets something more be used, or refuses it; tells of what comes near a limit or exceeds it.</summary>
    /// <param name="state">The Manager's state.</param>
    /// <param name="kind">What is used.</param>
    /// <param name="center">The data center; <c>null</c> where there is none, and so no limit.</param>
    /// <param name="quotaId">The quota that it is charged to, if any.</param>
    /// <param name="target">Where it is used.</param>
    /// <param name="more">How much more, beside what is charged to the quota already.</param>
    /// <param name="what">What is to be done, as it follows "Cannot".</param>
    /// <param name="isMoved">Whether it is used elsewhere in the data center already.</param>
    /// <exception cref="FaultException">The limit is exceeded, or there is none, in a data center that enforces limits.</exception>
    public static void Demand(
        ManagerState state,
        QuotaKind kind,
        Resource? center,
        string? quotaId,
        Resource target,
        double[] more,
        string what,
        bool isMoved = false)
    {
        string mode = center is null ? QuotaMode.Disabled : QuotaMode.Of(center);
        if (mode == QuotaMode.Disabled || more.All(amount => amount <= 0))
        {
            return;
        }

        Resource? quota = Subresources.Of(state, center!, "quotas").FirstOrDefault(one => one.Id == quotaId);
        if (quota is null || kind.LimitFor(quota, target) is not { } limit)
        {
            string missing = quota is null
                ? $"it is charged to no quota of data center '{center!.Name}'"
                : $"quota '{quota.Name}' has no limit for {kind.Target} '{target.Name}'";
            Decide(state, mode, kind.Codes.Missing, kind.Codes.Missing, what, missing, target, center!);
            return;
        }

        if (isMoved && kind.TargetOf(limit) is null)
        {
            return;
        }

        double percent = kind.Percent(state, quota, limit, more);
        string use = $"{percent.ToString("0.#", CultureInfo.InvariantCulture)} % of a limit of quota '{quota.Name}' would be in use";
        if (percent > 100 + kind.Hard(quota))
        {
            Decide(state, mode, kind.Codes.Refused, kind.Codes.Exceeded, what, use, target, center!);
        }
        else if (percent > kind.Soft(quota))
        {
            state.Tell(percent > 100 ? kind.Codes.Limit : kind.Codes.Threshold, Sentence($"{what}: {use}."), target, center);
        }
    }

    private static void Decide(
        ManagerState state,
        string mode,
        EventCode refused,
        EventCode told,
        string what,
        string why,
        Resource target,
        Resource center)
    {
        if (mode != QuotaMode.Enabled)
        {
            state.Tell(told, Sentence($"{what}: {why}."), target, center);
            return;
        }

        throw new FaultException(409, "Operation failed", $"Cannot {what}: {why}")
        {
            Aftermath = () => state.Tell(refused, $"Cannot {what}: {why}.", target, center),
        };
    }

    private static string Sentence(string text) => string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));
}
