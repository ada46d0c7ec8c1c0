using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 14: the interfaces of hosts.</summary>
internal static class Chapter14HostNics
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("14.8", "14.6.1.1", RowKind.Representation, "An interface of a host")
        {
            Request = "GET /api/hosts/host-1/nics/nic-1",
            Answer = """
                <host_nic id="nic-1" href="/api/hosts/host-1/nics/nic-1">
                  <name>bond0</name><link rel="statistics"/><host id="host-1" href="/api/hosts/host-1"/>
                  <network id="network-1" href="/api/networks/network-1"/><mac address="D6:76:F1:3A:AF:74"/>
                  <ip address="192.168.0.128" netmask="255.255.255.0" gateway="192.168.0.1"/><mtu>1500</mtu>
                  <boot_protocol>dhcp</boot_protocol><speed>1000000000</speed><status><state>up</state></status>
                  <bonding><options/><slaves><host_nic id="nic-3"/><host_nic id="nic-4"/></slaves></bonding>
                  <actions><link rel="attach"/><link rel="detach"/></actions><bridged>true</bridged>
                </host_nic>
                """,
            Given = lab => lab.BondAsync("nic-1", "host-1"),
            Call = api => api.Hosts["host-1"].Nics["nic-1"].GetAsync().EntityAsync(),
        },
        new("14.6.1.1-a", "14.6.1.1", RowKind.Rest, "A new interface of a host")
        {
            Request = "POST /api/hosts",
            Body = "<host_nic><name>MyNIC</name><network id=\"network-1\"><name>MyNetwork</name></network></host_nic>",
            Reading = "POST /api/hosts/host-1/nics",
            Slip = "The guide sends it to the hosts; the interfaces of a host are meant.",
            RawExcuse = "A host has the interfaces that it has: by the description of the API only a bond can be added, so a Manager "
                + "refuses this one.",
            Given = async lab =>
            {
                await lab.UpHostAsync("host-1");
                await lab.NetworkAsync("network-1", "MyNetwork");
            },
            Call = api => api.Hosts["host-1"].Nics.AddAsync(MyNic()).EntityAsync(),
        },
        new("14.6.1.1-b", "14.6.1.1", RowKind.Rest, "An interface of a host gets an address")
        {
            Request = "PUT /api/hosts/host-1/nics/nic-1",
            Body = "<host_nic><ip address=\"192.168.0.129\" netmask=\"255.255.255.0\" gateway=\"192.168.0.1\"/></host_nic>",
            Given = lab => lab.BondAsync("nic-1", "host-1"),
            Then = ("/api/hosts/host-1/nics/nic-1", "ip/@address", "192.168.0.129"),
            Call = api =>
                api.Hosts["host-1"].Nics["nic-1"].UpdateAsync(new HostNic
                {
                    Ip = new Ip { Address = "192.168.0.129", Netmask = "255.255.255.0", Gateway = "192.168.0.1" },
                }).EntityAsync(),
        },
        new("14.6.1.1-c", "14.6.1.1", RowKind.Rest, "An interface of a host is deleted")
        {
            Request = "DELETE /api/hosts/host-1/nics/nic-1",
            Status = 204,
            Given = lab => lab.BondAsync("nic-1", "host-1"),
            Call = api => api.Hosts["host-1"].Nics["nic-1"].DeleteAsync().DoneAsync(),
        },
        new("14.9", "14.6.1.2", RowKind.Rest, "A bond of two interfaces")
        {
            Request = "POST /api/hosts/host-1/nics",
            Body = """
                <host_nic>
                  <name>bond4</name><network id="network-1"/>
                  <bonding><options/><slaves><host_nic id="nic-3"/><host_nic id="nic-4"/></slaves></bonding>
                </host_nic>
                """,
            Given = async lab =>
            {
                await lab.HostNicsAsync("host-1", "nic-3", "nic-4");
                await lab.NetworkAsync("network-1", "network1", "cluster");
            },
            Call = api =>
                api.Hosts["host-1"].Nics.AddAsync(new HostNic
                {
                    Name = "bond4",
                    Network = new Network { Id = "network-1" },
                    Bonding = new Bonding
                    {
                        Options = [],
                        Slaves = [new HostNic { Id = "nic-3" }, new HostNic { Id = "nic-4" }],
                    },
                }).EntityAsync(),
        },
        new("14.10", "14.6.1.3", RowKind.Representation, "The statistics of an interface of a host")
        {
            Request = "GET /api/hosts/host-3/nics/nic-5/statistics",
            Answer = """
                <statistics>
                  <statistic id="statistic-1" href="/api/hosts/host-3/nics/nic-5/statistics/statistic-1">
                    <name>data.current.rx</name><description>Receive data rate</description>
                    <values type="DECIMAL"><value><datum>0</datum></value></values>
                    <type>GAUGE</type><unit>BYTES_PER_SECOND</unit><host_nic id="nic-5" href="/api/hosts/host-3/nics/nic-5"/>
                  </statistic>
                </statistics>
                """,
            Values = ["statistics/statistic/name", "statistics/statistic/unit"],
            Given = lab => lab.HostNicsAsync("host-3", "nic-5"),
            Call = api => api.Hosts["host-3"].Nics["nic-5"].Statistics.ListAsync().EntitiesAsync(),
        },
        new("14.11", "14.6.1.4.1", RowKind.Rest, "A network is attached to an interface")
        {
            Request = "POST /api/hosts/host-1/nics/nic-1/attach",
            Body = "<action><network id=\"network-1\"/></action>",
            Given = async lab =>
            {
                await lab.HostNicsAsync("host-1", "nic-1");
                await lab.NetworkAsync("network-1", "network1", "cluster");
            },
            Then = ("/api/hosts/host-1/nics/nic-1", "network/@id", "network-1"),
            Call = api =>
                api.Hosts["host-1"].Nics["nic-1"].AttachAsync(new() { Network = new Network { Id = "network-1" } }).EntityAsync(),
        },
        new("14.12", "14.6.1.4.2", RowKind.Rest, "A network is detached from an interface")
        {
            Request = "POST /api/hosts/host-1/nics/nic-1/detach",
            Body = "<action><network id=\"network-1\"/></action>",
            Given = async lab =>
            {
                await lab.HostNicsAsync("host-1", "nic-1");
                await lab.NetworkAsync("network-1", "network1", "cluster");
                await lab.DoAsync("POST /api/hosts/host-1/nics/nic-1/attach", "<action><network id=\"network-1\"/></action>");
            },
            Then = ("/api/hosts/host-1/nics/nic-1", "network/@id", null),
            Call = api =>
                api.Hosts["host-1"].Nics["nic-1"].DetachAsync(new() { Network = new Network { Id = "network-1" } }).EntityAsync(),
        },
        new("14.13", "14.6.1.4.3", RowKind.Rest, "Several interfaces are set up at once")
        {
            Request = "POST /api/hosts/host-1/nics/setupnetworks",
            Body = """
                <action>
                  <host_nics>
                    <host_nic id="nic-6">
                      <name>em1</name><network id="00000000-0000-0000-0000-000000000009"/><boot_protocol>dhcp</boot_protocol>
                    </host_nic>
                    <host_nic id="nic-7">
                      <name>em2</name><network id="network-10"/>
                      <ip address="10.35.1.247" netmask="255.255.254.0" gateway="10.35.1.254"/><boot_protocol>static</boot_protocol>
                    </host_nic>
                    <checkConnectivity>true</checkConnectivity><connectivityTimeout>60</connectivityTimeout><force>false</force>
                  </host_nics>
                </action>
                """,
            BodyReading = """
                <action>
                  <check_connectivity>true</check_connectivity><connectivity_timeout>60</connectivity_timeout><force>false</force>
                  <host_nics>
                    <host_nic id="nic-6">
                      <name>em1</name><network id="00000000-0000-0000-0000-000000000009"/><boot_protocol>dhcp</boot_protocol>
                    </host_nic>
                    <host_nic id="nic-7">
                      <name>em2</name><network id="network-10"/>
                      <ip address="10.35.1.247" netmask="255.255.254.0" gateway="10.35.1.254"/><boot_protocol>static</boot_protocol>
                    </host_nic>
                  </host_nics>
                </action>
                """,
            Slip = "The guide prints checkConnectivity, connectivityTimeout and force inside the list of interfaces; the schema has "
                + "them in the action, in small letters.",
            Given = async lab =>
            {
                await lab.HostNicsAsync("host-1", "nic-6", "nic-7");
                await lab.NetworkAsync("network-10", "network10", "cluster");
            },
            Call = api =>
                api.Hosts["host-1"].Nics.SetupNetworksAsync(new()
                {
                    CheckConnectivity = true,
                    ConnectivityTimeout = 60,
                    Force = false,
                    HostNics = [FirstOfTwo, SecondOfTwo],
                }).EntityAsync(),
        },
    ];

    private static HostNic MyNic() => new() { Name = "MyNIC", Network = new Network { Id = "network-1", Name = "MyNetwork" } };

    private static HostNic FirstOfTwo => new()
    {
        Id = "nic-6",
        Name = "em1",
        Network = new Network { Id = "00000000-0000-0000-0000-000000000009" },
        BootProtocol = BootProtocol.Dhcp,
    };

    private static HostNic SecondOfTwo => new()
    {
        Id = "nic-7",
        Name = "em2",
        Network = new Network { Id = "network-10" },
        Ip = new Ip { Address = "10.35.1.247", Netmask = "255.255.254.0", Gateway = "10.35.1.254" },
        BootProtocol = BootProtocol.Static,
    };
}
