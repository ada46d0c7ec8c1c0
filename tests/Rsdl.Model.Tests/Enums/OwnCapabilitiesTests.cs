using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Rsdl.Model.Documents;
using Rsdl.Model.Enums;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Model.Tests.Enums;

/// <summary>The lists and bindings of the project's own documents.</summary>
public class OwnCapabilitiesTests
{
    private static readonly string Verified =
        RepositoryFiles.FilePath("tests", "Rsdl.Model.Tests", "Enums", "CapabilityTable.verified.txt");

    private static readonly ApiModel Model = Build();

    [Fact]
    public void The_lists_and_bindings_are_the_verified_ones()
    {
        string table = CapabilityTable.Write(Model);
        if (Environment.GetEnvironmentVariable("RSDL_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(Verified, table);
        }

        Assert.Equal(File.ReadAllText(Verified), table);
    }

    [Fact]
    public void Our_three_documents_raise_no_problem() => Assert.Empty(Model.Problems);

    [Fact]
    public void Every_list_of_the_guides_chapter_on_capabilities_is_there()
    {
        const string Chapter = """
            features cpus power_managers fence_types storage_types configuration_types storage_domain_types vm_types boot_devices
            display_types nic_interfaces os_types disk_formats disk_interfaces vm_affinities custom_properties boot_protocols
            error_handling storage_formats creation_states power_management_states host_states host_non_operational_details
            network_states storage_domain_states template_states vm_states vm_pause_details disk_states host_nic_states
            data_center_states vm_device_types watchdog_models watchdog_actions gluster_volume_types transport_types permits
            scheduling_policies usages nfs_versions pm_proxy_types cpu_modes sgio_options authentication_methods step_types
            payload_encodings gluster_volume_states brick_states reported_device_types ip_versions snapshot_statuses content_types
            hook_states stages
            """;

        string[] lists = Chapter.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        Assert.Empty(lists.Except(Model.Enums.Select(list => list.ListName)));
        Assert.DoesNotContain(Model.Enums, list => list.Members.Count == 0);
    }

    [Fact]
    public void Every_list_is_used_but_those_of_names_that_a_base_declares()
    {
        HashSet<string> used = [.. CapabilityTable.Bindings(Model).Select(binding => binding.List)];

        Assert.Equal(["features", "permits"], Model.Enums.Where(list => !used.Contains(list.Name)).Select(list => list.ListName));
    }

    [Fact]
    public void Every_binding_that_the_model_knows_of_is_bound_where_our_schema_has_the_member()
    {
        Dictionary<string, string> names = Model.Enums.ToDictionary(list => list.ListName, list => list.Name);
        string[] actual = [.. CapabilityTable.Bindings(Model).Select(binding => $"{binding.Wire} {binding.List}")];

        string[] missing =
        [
            .. BuiltInBindings.All
                .Where(binding => SchemaPaths.Exists(Model, binding.Type, binding.Member))
                .Where(binding => !names.TryGetValue(binding.List, out string? name)
                    || !actual.Contains($"{binding.Type}.{binding.Member} {name}"))
                .Select(binding => $"{binding.Type}.{binding.Member}: {binding.List}"),
        ];

        Assert.Empty(missing);
    }

    [Fact]
    public void Nothing_else_is_bound_but_members_of_simple_types() => Assert.Equal(
        ["Request.http_method", "Statistic.type", "Statistic.unit", "Values.type"],
        CapabilityTable.Bindings(Model).Select(binding => binding.Wire)
            .Except(BuiltInBindings.All.Select(binding => $"{binding.Type}.{binding.Member}"))
            .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Host.status.state", "HostState")]
    [InlineData("Host.status.detail", "HostNonOperationalDetail")]
    [InlineData("VM.status.state", "VmState")]
    [InlineData("VM.status.detail", "VmPauseDetail")]
    [InlineData("Disk.status.state", "DiskState")]
    [InlineData("StorageDomain.status.state", "StorageDomainState")]
    [InlineData("DataCenter.status.state", "DataCenterState")]
    [InlineData("Network.status.state", "NetworkState")]
    [InlineData("HostNIC.status.state", "HostNicState")]
    [InlineData("Snapshot.snapshot_status", "SnapshotStatus")]
    [InlineData("Template.status.state", "TemplateState")]
    [InlineData("BaseResource.creation_status.state", "CreationState")]
    [InlineData("Creation.status.state", "CreationState")]
    [InlineData("Action.status.state", "CreationState")]
    [InlineData("GlusterVolume.status.state", "GlusterVolumeState")]
    [InlineData("GlusterBrick.status.state", "BrickState")]
    [InlineData("GlusterHook.status.state", "HookState")]
    [InlineData("PowerManagement.status.state", "PowerManagementState")]
    public void A_status_has_the_list_of_its_entity(string member, string list) => Assert.Equal(
        [list], CapabilityTable.Bindings(Model).Where(binding => binding.Wire == member).Select(binding => binding.List));

    private static ApiModel Build() => ApiModelBuilder.Build(
        "api.xsd rsdl.xml capabilities.xml".Split(' ')
            .Select(file => DocumentReader.Read(file, File.ReadAllText(RepositoryFiles.FilePath("schema", "rhev-3.3", file)), default)),
        []);
}
