using System.Collections.Generic;
using System.Threading.Tasks;
using Rhev.Guide.Tests.Labs;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Xunit;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 7: capabilities, features.</summary>
internal static class Chapter07CapabilitiesFeatures
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("7.40-a", "7.40", RowKind.Representation, "Capabilities: permits")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <permits>
                    <permit id="1"><name>create_vm</name><administrative>false</administrative></permit>
                    <permit id="2"><name>delete_vm</name><administrative>false</administrative></permit>
                  </permits>
                </capabilities>
                """,
            Values = [
                "capabilities/permits/permit/@id",
                "capabilities/permits/permit/name",
                "capabilities/permits/permit/administrative",
            ],
            Program = SharedAsync,
        },
        new("7.41-a", "7.41", RowKind.Representation, "Capabilities: scheduling policies")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <scheduling_policies><policy>evenly_distributed</policy><policy>power_saving</policy></scheduling_policies>
                </capabilities>
                """,
            Values = ["capabilities/scheduling_policies/policy"],
            Program = SharedAsync,
        },
        new("7.42-a", "7.42", RowKind.Representation, "Capabilities: usages")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <usages><usage>display</usage><usage>vm</usage><usage>migration</usage></usages>
                  </version>
                </capabilities>
                """,
            Values = ["capabilities/version/@major", "capabilities/version/@minor", "capabilities/version/usages/usage"],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.43-a", "7.43", RowKind.Representation, "Capabilities: nfs versions")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <nfs_versions>
                      <nfs_version>auto</nfs_version><nfs_version>v3</nfs_version><nfs_version>v4</nfs_version>
                    </nfs_versions>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/nfs_versions/nfs_version",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.44-a", "7.44", RowKind.Representation, "Capabilities: pm proxy types")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <pm_proxy_types><pm_proxy_type>cluster</pm_proxy_type><pm_proxy_type>dc</pm_proxy_type></pm_proxy_types>
                  </version>
                </capabilities>
                """,
            AnswerReading = """
                <capabilities>
                  <version major="3" minor="3"><pm_proxy_types><type>cluster</type><type>dc</type></pm_proxy_types></version>
                </capabilities>
                """,
            Values = ["capabilities/version/@major", "capabilities/version/@minor", "capabilities/version/pm_proxy_types/type"],
            Slip = "The schema calls an item type.",
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.45-a", "7.45", RowKind.Representation, "Capabilities: cpu modes")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <cpu_modes>
                      <cpu_mode>custom</cpu_mode><cpu_mode>host_model</cpu_mode><cpu_mode>host_passthrough</cpu_mode>
                    </cpu_modes>
                  </version>
                </capabilities>
                """,
            Values = ["capabilities/version/@major", "capabilities/version/@minor", "capabilities/version/cpu_modes/cpu_mode"],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.46-a", "7.46", RowKind.Representation, "Capabilities: sgio options")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <sgio_options><sgio_option>filtered</sgio_option><sgio_option>unfiltered</sgio_option></sgio_options>
                  </version>
                </capabilities>
                """,
            AnswerReading = """
                <capabilities>
                  <version major="3" minor="3">
                    <sgio_options><sgio_options>filtered</sgio_options><sgio_options>unfiltered</sgio_options></sgio_options>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/sgio_options/sgio_options",
            ],
            Slip = "The schema calls an item as the list.",
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.47-a", "7.47", RowKind.Representation, "Capabilities: authentication methods")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <authentication_methods>
                      <authentication_method>password</authentication_method><authentication_method>publickey</authentication_method>
                    </authentication_methods>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/authentication_methods/authentication_method",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.48-a", "7.48", RowKind.Representation, "Capabilities: step types")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <step_types>
                      <step_type>validating</step_type><step_type>executing</step_type><step_type>finalizing</step_type>
                      <step_type>unknown</step_type>
                    </step_types>
                  </version>
                </capabilities>
                """,
            Values = ["capabilities/version/@major", "capabilities/version/@minor", "capabilities/version/step_types/step_type"],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.49-a", "7.49", RowKind.Representation, "Capabilities: payload encodings")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <payload_encodings>
                      <payload_encodings>base64</payload_encodings><payload_encodings>plaintext</payload_encodings>
                    </payload_encodings>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/payload_encodings/payload_encodings",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.50-a", "7.50", RowKind.Representation, "Capabilities: gluster volume types")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <gluster_volume_types>
                      <gluster_volume_type>distribute</gluster_volume_type><gluster_volume_type>replicate</gluster_volume_type>
                      <gluster_volume_type>distributed_replicate</gluster_volume_type>
                      <gluster_volume_type>stripe</gluster_volume_type><gluster_volume_type>distributed_stripe</gluster_volume_type>
                      <gluster_volume_type>striped_replicate</gluster_volume_type>
                      <gluster_volume_type>distributed_striped_replicate</gluster_volume_type>
                    </gluster_volume_types>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/gluster_volume_types/gluster_volume_type",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.51-a", "7.51", RowKind.Representation, "Capabilities: transport types")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <transport_types><transport_type>tcp</transport_type><transport_type>rdma</transport_type></transport_types>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/transport_types/transport_type",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.52-a", "7.52", RowKind.Representation, "Capabilities: gluster volume states")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <gluster_volume_states><state>up</state><state>down</state></gluster_volume_states>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/gluster_volume_states/state",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.53-a", "7.53", RowKind.Representation, "Capabilities: brick states")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3"><brick_states><state>up</state><state>down</state></brick_states></version>
                </capabilities>
                """,
            Values = ["capabilities/version/@major", "capabilities/version/@minor", "capabilities/version/brick_states/state"],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.54-a", "7.54", RowKind.Representation, "Capabilities: reported device types")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <reported_device_types><reported_device_type>network</reported_device_type></reported_device_types>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/reported_device_types/reported_device_type",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.55-a", "7.55", RowKind.Representation, "Capabilities: ip versions")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <ip_versions><ip_version>v4</ip_version><ip_version>v6</ip_version></ip_versions>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/ip_versions/ip_version",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.56-a", "7.56", RowKind.Representation, "Capabilities: snapshot statuses")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <snapshot_statuses>
                      <snapshot_status>ok</snapshot_status><snapshot_status>locked</snapshot_status>
                      <snapshot_status>in_preview</snapshot_status>
                    </snapshot_statuses>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/snapshot_statuses/snapshot_status",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.57-a", "7.57", RowKind.Representation, "Capabilities: content types")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <content_types><content_type>text</content_type><content_type>binary</content_type></content_types>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/content_types/content_type",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.58-a", "7.58", RowKind.Representation, "Capabilities: hook states")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <hook_states>
                      <hook_state>enabled</hook_state><hook_state>disabled</hook_state><hook_state>missing</hook_state>
                    </hook_states>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/hook_states/hook_state",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.59-a", "7.59", RowKind.Representation, "Capabilities: stages")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3"><stages><stage>pre</stage><stage>post</stage></stages></version>
                </capabilities>
                """,
            Values = ["capabilities/version/@major", "capabilities/version/@minor", "capabilities/version/stages/stage"],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
    ];

    private static async Task SharedAsync(RhevApi api, Lab lab)
    {
        ApiRequest request = new() { Method = System.Net.Http.HttpMethod.Get, Path = "capabilities" };
        ApiResponse answer = await api.Connection.SendAsync(request);
        Capabilities capabilities = Assert.IsType<Capabilities>(ApiDocument.Parse(answer.Body.Span));
        Assert.Contains("evenly_distributed", capabilities.SchedulingPolicies!);
        Assert.Contains(capabilities.Permits!, permit => permit is { Id: "1", Name: "create_vm", Administrative: false });
    }
}
