using System;

namespace Rsdl.Benchmarks.Payloads;

/// <summary>Virtual machines as a Manager of 3.3 represents them, with what every machine has and none of the rare parts.</summary>
/// <param name="seed">Chooses the values.</param>
internal sealed class VmDocument(int seed)
{
    private readonly SeededValues _values = new(seed);
    private readonly Guid[] _hosts = new SeededValues(~seed).NextIds(40);

    /// <summary>The representation of a machine, without indentation.</summary>
    /// <param name="number">Numbers the machine in its name.</param>
    public string Write(int number)
    {
        string address = $"/api/vms/{_values.NextId()}";
        bool isUp = _values.Next(8) > 0;
        long memory = 1L << (29 + _values.Next(6));
        string os = _values.Pick("rhel_6x64", "windows_2008r2x64", "other_linux");
        Guid cluster = _hosts[_values.Next(3)];
        string description = _values.Pick("Build server", "Test &amp; staging", "Datenbank für die Buchhaltung", "Web front end");
        string running = !isUp ? "" : $"""

                <address>10.34.{_values.Next(64)}.{_values.Next(254) + 1}</address>
                <port>{5900 + _values.Next(100)}</port>
                <secure_port>{6000 + _values.Next(100)}</secure_port>
            """;
        string host = !isUp ? "" : Reference("host", "hosts", _hosts[_values.Next(_hosts.Length)]) + "\n    ";
        string started = !isUp ? "" : $"<start_time>2014-01-{Day()}T{Time()}Z</start_time>\n    ";
        string guest = !isUp ? "" : $"""

                <guest_info>
                    <ips>
                        <ip address="10.34.{_values.Next(64)}.{_values.Next(254) + 1}"/>
                    </ips>
                    <fqdn>vm{number:d4}.lab.example.com</fqdn>
                </guest_info>
            """;
        return $"""
            <vm href="{address}" id="{address[9..]}">
                <actions>
            {Links.Write("        ", address, "ticket", "move", "migrate", "detach", "export", "shutdown", "start", "stop", "suspend")}
                </actions>
                <name>vm{number:d4}-{_values.Pick("web", "db", "build", "ci")}</name>
                <description>{description}</description>
                <comment></comment>
            {Links.Write(
                "    ", address, "disks", "nics", "cdroms", "snapshots", "tags", "permissions", "statistics", "reporteddevices",
                "watchdogs")}
                <type>{_values.Pick("server", "desktop")}</type>
                <status>
                    <state>{(isUp ? "up" : "down")}</state>
                </status>
                <memory>{memory}</memory>
                <cpu>
                    <topology sockets="{1 + _values.Next(4)}" cores="{1 + _values.Next(4)}"/>
                </cpu>
                <cpu_shares>0</cpu_shares>
                <os type="{os}">
                    <boot dev="hd"/>
                    <boot dev="network"/>
                </os>
                <high_availability>
                    <enabled>{_values.Pick("true", "false")}</enabled>
                    <priority>{_values.Pick(1, 50, 100)}</priority>
                </high_availability>
                <display>
                    <type>{_values.Pick("spice", "vnc")}</type>{running}
                    <monitors>1</monitors>
                    <single_qxl_pci>false</single_qxl_pci>
                    <allow_override>true</allow_override>
                    <smartcard_enabled>false</smartcard_enabled>
                </display>
                {host}{Reference("cluster", "clusters", cluster)}
                {Reference("template", "templates", Guid.Empty)}
                {started}<creation_time>2013-11-{Day()}T{Time()}+01:00</creation_time>
                <origin>rhev</origin>
                <stateless>false</stateless>
                <delete_protected>{_values.Pick("true", "false")}</delete_protected>
                <console enabled="false"/>
                <timezone>Etc/GMT</timezone>
                <placement_policy>
                    <affinity>migratable</affinity>
                </placement_policy>
                <memory_policy>
                    <guaranteed>{memory / 4 * 3}</guaranteed>
                </memory_policy>{guest}
                <usb>
                    <enabled>false</enabled>
                </usb>
            </vm>
            """;
    }

    private static string Reference(string element, string collection, Guid id) =>
        $"<{element} href=\"/api/{collection}/{id}\" id=\"{id}\"/>";

    private string Day() => $"{1 + _values.Next(28):d2}";

    private string Time() => $"{_values.Next(24):d2}:{_values.Next(60):d2}:{_values.Next(60):d2}.{_values.Next(1000):d3}";
}
