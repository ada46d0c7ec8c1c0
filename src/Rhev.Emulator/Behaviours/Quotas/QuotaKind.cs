using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours.Quotas;

/// <summary>One of the two kinds of limits that quotas have: of storage domains, and of clusters.</summary>
/// <param name="Element">The element of a limit.</param>
/// <param name="Target">The element of what it limits the use of; without it, a limit is for all of the data center.</param>
/// <param name="TargetSegment">The root collection of that.</param>
/// <param name="Amounts">The elements of what may be used and of what is used.</param>
/// <param name="Usage">How much of each amount is charged to a quota, in all or in one target.</param>
/// <param name="Percentages">The start of the elements of a quota that say when to warn and how much too much is let pass.</param>
/// <param name="Codes">The events.</param>
internal sealed record QuotaKind(
    string Element,
    string Target,
    string TargetSegment,
    IReadOnlyList<(string Limit, string Usage)> Amounts,
    Func<ManagerState, Resource, string?, double[]> Usage,
    string Percentages,
    QuotaCodes Codes)
{
    /// <summary>The value of a limit that limits nothing.</summary>
    public const double Unlimited = -1;

    /// <summary>Space in storage domains, in GiB.</summary>
    public static QuotaKind Storage { get; } = new(
        "quota_storage_limit",
        "storage_domain",
        "storagedomains",
        [("limit", "usage")],
        (state, quota, domain) => [QuotaUsage.Storage(state, quota, domain)],
        "storage",
        new QuotaCodes(
            EventCode.QuotaStorageThreshold,
            EventCode.QuotaStorageLimit,
            EventCode.QuotaStorageRefused,
            EventCode.QuotaStorageExceeded,
            EventCode.QuotaStorageMissing));

    /// <summary>Virtual processors and memory, in GiB, of the machines that run in clusters.</summary>
    public static QuotaKind Cluster { get; } = new(
        "quota_cluster_limit",
        "cluster",
        "clusters",
        [("vcpu_limit", "vcpu_usage"), ("memory_limit", "memory_usage")],
        QuotaUsage.Cluster,
        "cluster",
        new QuotaCodes(
            EventCode.QuotaClusterThreshold,
            EventCode.QuotaClusterLimit,
            EventCode.QuotaClusterRefused,
            EventCode.QuotaClusterExceeded,
            EventCode.QuotaClusterMissing));

    /// <summary>The kind of a limit by its element.</summary>
    public static QuotaKind Of(PlaceModel place) => place.ItemElement == Storage.Element ? Storage : Cluster;

    /// <summary>The limit of a quota that holds for a target, if there is one.</summary>
    public Resource? LimitFor(Resource quota, Resource target) =>
        LimitsOf(quota).FirstOrDefault(limit => TargetOf(limit) is not { } id || id == target.Id);

    /// <summary>The limits of this kind that a quota has.</summary>
    public IEnumerable<Resource> LimitsOf(Resource quota) =>
        quota.Place.Children.FirstOrDefault(child => child.ItemElement == Element) is { } place ? quota.Below(place.Segment) : [];

    /// <summary>The id of what a limit is for; <c>null</c> for all of the data center.</summary>
    public string? TargetOf(Resource limit) => limit.Get(Target + "/@id");

    /// <summary>From which part of a limit on there are warnings, in percent.</summary>
    public double Soft(Resource quota) => Number(quota, $"{Percentages}_soft_limit_pct") ?? QuotaBehaviour.UsualSoftLimit;

    /// <summary>How much more than a limit is let pass, in percent of it.</summary>
    public double Hard(Resource quota) => Number(quota, $"{Percentages}_hard_limit_pct") ?? QuotaBehaviour.UsualHardLimit;

    /// <summary>How much of a limit is in use once more is used, in percent: of the amount that is the scarcest.</summary>
    public double Percent(ManagerState state, Resource quota, Resource limit, double[] more)
    {
        double[] used = Usage(state, quota, TargetOf(limit));
        return Amounts.Select((amount, index) => Number(limit, amount.Limit) is { } most and not Unlimited && used[index] + more[index] > 0
            ? (used[index] + more[index]) / most * 100
            : 0).Max();
    }

    private static double? Number(Resource resource, string path) =>
        double.TryParse(resource.Get(path), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;
}
