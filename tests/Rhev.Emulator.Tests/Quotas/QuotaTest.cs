using System;
using System.Threading.Tasks;
using Rhev.Emulator.Tests.Documents;
using Rhev.Emulator.Tests.Vms;

namespace Rhev.Emulator.Tests.Quotas;

/// <summary>A test with documents in which quotas have limits, and data centers a mode, as oVirt 3.6 has them.</summary>
public abstract class QuotaTest : VmTest
{
    private const string Quotas = "/api/datacenters/{datacenter:id}/quotas";

    protected override EmulatorOptions Options => new()
    {
        TimeProvider = Clock,
        WorkDuration = TimeSpan.Zero,
        Documents = new AlteredDocuments()
            .Members("DataCenter", "quota_mode xs:string")
            .Members(
                "Quota",
                "cluster_soft_limit_pct xs:int",
                "cluster_hard_limit_pct xs:int",
                "storage_soft_limit_pct xs:int",
                "storage_hard_limit_pct xs:int")
            .Resource(
                "QuotaStorageLimit",
                "quota_storage_limit",
                "quota_storage_limits",
                "quota Quota",
                "storage_domain StorageDomain",
                "limit xs:long",
                "usage xs:double")
            .Resource(
                "QuotaClusterLimit",
                "quota_cluster_limit",
                "quota_cluster_limits",
                "quota Quota",
                "cluster Cluster",
                "vcpu_limit xs:int",
                "vcpu_usage xs:int",
                "memory_limit xs:double",
                "memory_usage xs:double")
            .Accept("/api/datacenters/{datacenter:id}", "update", "data_center.quota_mode")
            .Accept("/api/vms/{vm:id}", "update", "vm.quota.id")
            .Accept("/api/vms/{vm:id}/disks/{disk:id}", "update", "disk.size", "disk.quota.id")
            .Accept(
                Quotas,
                "add",
                "quota.cluster_soft_limit_pct",
                "quota.cluster_hard_limit_pct",
                "quota.storage_soft_limit_pct",
                "quota.storage_hard_limit_pct")
            .Collection(Quotas + "/{quota:id}/quotastoragelimits", "quotastoragelimit", "QuotaStorageLimit")
            .Collection(Quotas + "/{quota:id}/quotaclusterlimits", "quotaclusterlimit", "QuotaClusterLimit")
            .Texts,
    };

    protected async Task<string> CenterAsync() => $"/api/datacenters/{await IdOfAsync("datacenters", "Default")}";

    protected async Task ModeAsync(string mode) =>
        await ExpectAsync(200, Client.PutAsync(await CenterAsync(), $"<data_center><quota_mode>{mode}</quota_mode></data_center>"));

    protected async Task<Reply> QuotaAsync(string name, string more = "") => await ExpectAsync(201, Client.PostAsync(
        $"{await CenterAsync()}/quotas", $"<quota><name>{name}</name><description>ours</description>{more}</quota>"));

    protected Task<Reply> StorageLimitAsync(Reply quota, int limit, string? domain = null) => ExpectAsync(201, Client.PostAsync(
        $"{quota.Href}/quotastoragelimits",
        $"<quota_storage_limit>{(domain is null ? "" : $"<storage_domain id='{domain}'/>")}<limit>{limit}</limit></quota_storage_limit>"));

    protected Task<Reply> ClusterLimitAsync(Reply quota, int processors, double memory) => ExpectAsync(201, Client.PostAsync(
        $"{quota.Href}/quotaclusterlimits",
        FormattableString.Invariant($"<quota_cluster_limit><vcpu_limit>{processors}</vcpu_limit><memory_limit>{memory}</memory_limit>")
        + "</quota_cluster_limit>"));

    /// <summary>A request for a floating disk of some GiB.</summary>
    protected Task<Reply> FloatingAsync(Reply? quota, int size, string domain = "data1") => Client.PostAsync("/api/disks", Gigabytes(size, quota, domain));

    protected static string Gigabytes(int size, Reply? quota, string domain = "data1", string more = "") =>
        $"<disk><name>disk{size}</name><size>{(long)size << 30}</size>{(quota is null ? "" : $"<quota id='{quota.Id}'/>")}{more}"
        + $"<storage_domains><storage_domain><name>{domain}</name></storage_domain></storage_domains></disk>";
}
