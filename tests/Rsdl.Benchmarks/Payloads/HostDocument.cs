namespace Rsdl.Benchmarks.Payloads;

/// <summary>Hosts as a Manager of 3.3 represents them.</summary>
/// <param name="seed">Chooses the values.</param>
internal sealed class HostDocument(int seed)
{
    private readonly SeededValues _values = new(seed);

    /// <summary>The representation of a host, without indentation.</summary>
    /// <param name="number">Numbers the host in its name.</param>
    public string Write(int number)
    {
        string id = _values.NextId().ToString();
        string address = $"/api/hosts/{id}";
        string cluster = _values.NextId().ToString();
        long memory = (16L << (30 + _values.Next(4))) - (_values.Next(1 << 14) << 12);
        string name = $"hv{number:d2}.lab.example.com";
        int active = _values.Next(30);
        return $"""
            <host href="{address}" id="{id}">
                <actions>
            {Links.Write(
                "        ", address, "approve", "iscsilogin", "iscsidiscover", "commitnetconfig", "deactivate", "fence", "install",
                "activate")}
                </actions>
                <name>hv{number:d2}</name>
                <comment>Rack {1 + _values.Next(9)}, row {1 + _values.Next(20)}</comment>
            {Links.Write("    ", address, "storage", "nics", "tags", "permissions", "statistics", "hooks")}
                <address>{name}</address>
                <certificate>
                    <organization>Example Lab</organization>
                    <subject>O=Example Lab,CN={name}</subject>
                </certificate>
                <status>
                    <state>{_values.Pick("up", "up", "up", "maintenance")}</state>
                </status>
                <cluster href="/api/clusters/{cluster}" id="{cluster}"/>
                <port>54321</port>
                <type>rhel</type>
                <storage_manager priority="5">{(number == 0 ? "true" : "false")}</storage_manager>
                <version major="4" minor="13" build="2" revision="0" full_version="vdsm-4.13.2-0.6.el6ev"/>
                <hardware_information>
                    <manufacturer>Example Systems Inc.</manufacturer>
                    <version>Not Specified</version>
                    <serial_number>EX{_values.Next(1 << 20):X5}</serial_number>
                    <product_name>Rack Server {_values.Pick("R2", "R4", "R6")}</product_name>
                    <uuid>{_values.NextId().ToString().ToUpperInvariant()}</uuid>
                    <family>Not Specified</family>
                </hardware_information>
                <power_management type="ipmilan">
                    <enabled>true</enabled>
                    <address>10.35.0.{1 + _values.Next(254)}</address>
                    <username>fence</username>
                    <options>
                        <option name="lanplus" value="yes"/>
                        <option name="slot" value=""/>
                    </options>
                </power_management>
                <ksm>
                    <enabled>true</enabled>
                </ksm>
                <transparent_hugepages>
                    <enabled>true</enabled>
                </transparent_hugepages>
                <iscsi>
                    <initiator>iqn.1994-05.com.example:{_values.Next(1 << 28):x7}</initiator>
                </iscsi>
                <cpu>
                    <topology sockets="2" cores="8" threads="2"/>
                    <name>Example(R) CPU           E5-{_values.Pick("2650", "2670")}  @ 2.60GHz</name>
                    <speed>{2000 + _values.Next(900)}</speed>
                </cpu>
                <memory>{memory}</memory>
                <max_scheduling_memory>{memory / 4 * 3}</max_scheduling_memory>
                <summary>
                    <active>{active}</active>
                    <migrating>0</migrating>
                    <total>{active + _values.Next(5)}</total>
                </summary>
                <os type="RHEL">
                    <version full_version="6Server - 6.5.0.1.el6"/>
                </os>
                <libvirt_version major="0" minor="10" build="2" revision="0" full_version="libvirt-0.10.2-29.el6_5.3"/>
            </host>
            """;
    }
}
