using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 11: logical networks.</summary>
internal static class Chapter11Networks
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("11.1", "11.2", RowKind.Representation, "A logical network")
        {
            Request = "GET /api/networks/00000000-0000-0000-0000-000000000009",
            Answer = """
                <network id="00000000-0000-0000-0000-000000000009" href="/api/networks/00000000-0000-0000-0000-000000000009">
                  <name>rhevm</name><description>Management Network</description>
                  <data_center id="center-1" href="/api/datacenters/center-1"/><mtu>1500</mtu><stp>false</stp>
                  <status><state>operational</state></status><usages><usage>VM</usage></usages>
                </network>
                """,
            Values = ["network/name", "network/stp", "network/status/state"],
            Call = api => api.Networks["00000000-0000-0000-0000-000000000009"].GetAsync().EntityAsync(),
        },
        new("11.2", "11.3.1", RowKind.Rest, "A new network")
        {
            Request = "POST /api/networks",
            Body = "<network><name>network 1</name><data_center id=\"center-1\"/></network>",
            Given = lab => lab.CenterAsync("center-1"),
            Call = api =>
                api.Networks.AddAsync(new Network
                {
                    Name = "network 1",
                    DataCenter = new DataCenter { Id = "center-1" },
                }).EntityAsync(),
        },
        new("11.3", "11.3.2", RowKind.Rest, "A network gets a description")
        {
            Request = "PUT /api/networks/network-3",
            Body = "<network><description>Network 1</description></network>",
            Given = lab => lab.NetworkAsync("network-3", "network3"),
            Then = ("/api/networks/network-3", "description", "Network 1"),
            Call = api => api.Networks["network-3"].UpdateAsync(new Network { Description = "Network 1" }).EntityAsync(),
        },
        new("11.5", "11.4.1", RowKind.Representation, "The profiles of a network")
        {
            Request = "GET /api/collection/resource_id",
            Answer = """
                <vnic_profiles>
                  <vnic_profile id="profile-1" href="/api/vnicprofiles/profile-1">
                    <name>Peanuts</name><description>shelled</description>
                    <network id="00000000-0000-0000-0000-000000000009" href="/api/networks/00000000-0000-0000-0000-000000000009"/>
                    <port_mirroring>false</port_mirroring>
                  </vnic_profile>
                </vnic_profiles>
                """,
            Reading = "GET /api/networks/00000000-0000-0000-0000-000000000009/vnicprofiles",
            Values = ["vnic_profiles/vnic_profile/name", "vnic_profiles/vnic_profile/port_mirroring"],
            Given = lab => lab.AddAsync(
                "profile-1",
                "/api/networks/00000000-0000-0000-0000-000000000009/vnicprofiles",
                "<vnic_profile><name>Peanuts</name><description>shelled</description></vnic_profile>"),
            Call = api => api.Networks["00000000-0000-0000-0000-000000000009"].VnicProfiles.ListAsync().EntitiesAsync(),
        },
    ];
}
