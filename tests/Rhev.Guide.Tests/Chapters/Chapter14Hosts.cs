using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 14: hosts.</summary>
internal static class Chapter14Hosts
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("14.1", "14.2", RowKind.Representation, "A host")
        {
            Request = "GET /api/hosts/host-1",
            Answer = """
                <host id="host-1" href="/api/hosts/host-1">
                  <name>host1</name>
                  <actions>
                    <link rel="install" href="/api/hosts/host-4/install"/><link rel="activate" href="/api/hosts/host-4/activate"/>
                    <link rel="fence" href="/api/hosts/host-4/fence"/><link rel="deactivate" href="/api/hosts/host-4/deactivate"/>
                    <link rel="approve" href="/api/hosts/host-4/approve"/><link rel="iscsilogin" href="/api/hosts/host-4/iscsilogin"/>
                    <link rel="iscsidiscover" href="/api/hosts/host-4/iscsidiscover"/>
                    <link rel="commitnetconfig" href="/api/hosts/host-4/commitnetconfig"/>
                  </actions>
                  <link rel="storage"/><link rel="nics"/><link rel="tags"/><link rel="permissions"/><link rel="statistics"/>
                  <type>rhev-h</type><address>host1.example.com</address><status><state>up</state></status>
                  <cluster id="cluster-1" href="/api/clusters/cluster-1"/><port>54321</port>
                  <storage_manager priority="2">true</storage_manager>
                  <power_management><enabled>false</enabled><options/></power_management>
                  <ksm><enabled>true</enabled></ksm>
                  <transparent_hugepages><enabled>true</enabled></transparent_hugepages>
                  <iscsi><initiator>iqn.2001-04.com.example:diskarrays-sn-a8675309</initiator></iscsi>
                  <cpu>
                    <topology cores="2" sockets="1"/><name>Intel(R) Core(TM)2 Duo CPU E8400 @ 3.00GHz</name><speed>2993</speed>
                  </cpu>
                  <summary><active>2</active><migrating>0</migrating><total>3</total></summary>
                  <version major="3" minor="0"/>
                  <libvirt_version major="0" minor="10" build="2" revision="0" full_version="libvirt-0.10.2-15.el6"/>
                </host>
                """,
            Values = ["host/type", "host/status/state", "host/port"],
            Given = lab => lab.UpHostAsync("host-1"),
            Call = api => api.Hosts["host-1"].GetAsync().EntityAsync(),
        },
        new("14.2", "14.3", RowKind.Representation, "The power management of a host")
        {
            Request = "GET /api/hosts/host-1",
            Answer = """
                <host id="host-1" href="/api/hosts/host-1">
                  <name>host1</name>
                  <power_management type="ilo">
                    <enabled>true</enabled><address>192.168.1.107</address><username>admin</username><password>p@55w0Rd!</password>
                    <options>
                      <option name="secure" value="true"/><option name="port" value="54345"/><option name="slot" value="3"/>
                    </options>
                    <agents>
                      <agent type="rsa">
                        <address>192.168.1.111</address><username>e.xample</username><password>p@55w0rd!</password>
                        <options><option name="443" value="true"/><option name="secure" value="false"/></options>
                        <concurrent>false</concurrent><order>1</order>
                      </agent>
                      <agent type="ipmi">
                        <address>192.168.1.112</address><username>e.xample</username><password>p@55w0rd!</password>
                        <options><option name="443" value="true"/><option name="secure" value="false"/></options>
                        <concurrent>false</concurrent><order>2</order>
                      </agent>
                    </agents>
                  </power_management>
                </host>
                """,
            Odd = ["host/power_management/password", "host/power_management/agents/agent/password"],
            Values = ["host/power_management/@type", "host/power_management/enabled", "host/power_management/address"],
            Slip = "Passwords are printed; a Manager never answers them.",
            Given = lab => lab.PowerManagedHostAsync("host-1"),
            Call = api => api.Hosts["host-1"].GetAsync().EntityAsync(),
        },
        new("14.3", "14.4", RowKind.Rest, "Kernel same-page merging is turned on")
        {
            Request = "PUT /api/hosts/host-1",
            Body = "<host id=\"host-1\" href=\"/api/hosts/host-1\"><ksm>true</ksm></host>",
            BodyReading = "<host><ksm><enabled>true</enabled></ksm></host>",
            Slip = "The guide sends ksm as a value; the schema and every representation have enabled in it.",
            Given = lab => lab.UpHostAsync("host-1"),
            Then = ("/api/hosts/host-1", "ksm/enabled", "true"),
            Call = api => api.Hosts["host-1"].UpdateAsync(new Host { Ksm = new Ksm { Enabled = true } }).EntityAsync(),
        },
        new("14.4", "14.4", RowKind.Rest, "Transparent huge pages are turned on")
        {
            Request = "PUT /api/hosts/host-1",
            Body = "<host id=\"host-1\" href=\"/api/hosts/host-1\"><transparent_hugepages>true</transparent_hugepages></host>",
            BodyReading = "<host><transparent_hugepages><enabled>true</enabled></transparent_hugepages></host>",
            Slip = "The guide sends transparent_hugepages as a value; the schema and every representation have enabled in it.",
            Given = lab => lab.UpHostAsync("host-1"),
            Then = ("/api/hosts/host-1", "transparent_hugepages/enabled", "true"),
            Call = api =>
                api.Hosts["host-1"].UpdateAsync(new Host
                {
                    TransparentHugePages = new TransparentHugePages { Enabled = true },
                }).EntityAsync(),
        },
        new("14.5", "14.5.1", RowKind.Rest, "A new host")
        {
            Request = "POST /api/hosts",
            Body = "<host><name>host2</name><address>host2.example.com</address><root_password>p@55w0Rd!</root_password></host>",
            Call = api =>
                api.Hosts.AddAsync(new Host
                {
                    Name = "host2",
                    Address = "host2.example.com",
                    RootPassword = "p@55w0Rd!",
                }).EntityAsync(),
        },
        new("14.6", "14.5.2", RowKind.Rest, "A host gets another name")
        {
            Request = "POST /api/hosts/host-1",
            Body = "<host><name>host3</name></host>",
            Reading = "PUT /api/hosts/host-1",
            Slip = "The guide prints POST; its text, and every other update, has PUT.",
            Given = lab => lab.UpHostAsync("host-1"),
            Then = ("/api/hosts/host-1", "name", "host3"),
            Call = api => api.Hosts["host-1"].UpdateAsync(new Host { Name = "host3" }).EntityAsync(),
        },
    ];
}
