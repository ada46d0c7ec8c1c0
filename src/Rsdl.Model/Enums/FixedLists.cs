using System;
using System.Collections.Generic;

namespace Rsdl.Model.Enums;

/// <summary>Lists that no document has, since the values are the same in every version of the API.</summary>
internal static class FixedLists
{
    public static readonly IReadOnlyDictionary<string, string[]> All = new SortedDictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["architectures"] = ["UNDEFINED", "X86_64", "PPC64"],
        ["authentication_key_usage_types"] = ["ceph"],
        ["auto_numa_states"] = ["disable", "enable", "unknown"],
        ["disk_types"] = ["data", "system"],
        ["event_severities"] = ["normal", "warning", "error", "alert"],
        ["external_step_types"] = ["vdsm", "gluster"],
        ["host_types"] = ["rhel", "rhev-h"],
        ["job_states"] = ["STARTED", "FINISHED", "FAILED", "ABORTED", "UNKNOWN"],
        ["logical_unit_states"] = ["free", "used", "unusable"],
        ["numa_tune_modes"] = ["strict", "interleave", "preferred"],
        ["resolution_types"] = ["add", "copy"],
        ["sso_methods"] = ["guest_agent"],
        ["usb_types"] = ["legacy", "native"],
        ["vnic_pass_through_modes"] = ["enabled", "disabled"],
    };
}
