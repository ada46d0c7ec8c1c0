using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 15: the actions of machines.</summary>
internal static class Chapter15Actions
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("15.28", "15.5.1", RowKind.Rest, "A machine is started")
        {
            Request = "POST /api/vms/vm-2/start",
            Body = "<action/>",
            Given = async lab =>
            {
                await lab.UpHostAsync("host-1");
                await lab.VmAsync("vm-2", "vm2");
            },
            Then = ("/api/vms/vm-2", "status/state", "up"),
            Call = api => api.Vms["vm-2"].StartAsync().EntityAsync(),
        },
        new("15.29", "15.5.1", RowKind.Rest, "A machine is started with other settings for once")
        {
            Request = "POST /api/vms/vm-2/start",
            Body = """
                <action>
                  <pause>true</pause>
                  <vm>
                    <stateless>true</stateless><display><type>spice</type></display><os><boot dev="cdrom"/></os>
                    <cdroms><cdrom><file id="windows-xp.iso"/></cdrom></cdroms>
                    <domain>
                      <name>domain.example.com</name>
                      <user><user_name>domain_user</user_name><password>domain_password</password></user>
                    </domain>
                    <placement_policy><host id="host-3"/></placement_policy>
                  </vm>
                </action>
                """,
            Given = async lab =>
            {
                await lab.UpHostAsync("host-3");
                await lab.IsoFileAsync("windows-xp.iso");
                await lab.VmAsync("vm-2", "vm2");
            },
            Then = ("/api/vms/vm-2", "status/state", "paused"),
            Call = api =>
                api.Vms["vm-2"].StartAsync(new()
                {
                    Pause = true,
                    Vm = new Vm
                    {
                        Stateless = true,
                        Display = new Display { Type = DisplayType.Spice },
                        Os = new() { Boots = [new Boot { Dev = BootDevice.CdRom }] },
                        CdRoms = [new CdRom { File = new File { Id = "windows-xp.iso" } }],
                        Domain = new Domain
                        {
                            Name = "domain.example.com",
                            User = new User { UserName = "domain_user", Password = "domain_password" },
                        },
                        PlacementPolicy = new VmPlacementPolicy { Host = new Host { Id = "host-3" } },
                    },
                }).EntityAsync(),
        },
        new("15.30", "15.5.2", RowKind.Rest, "A machine is stopped")
        {
            Request = "POST /api/vms/vm-2/stop",
            Body = "<action/>",
            Given = lab => lab.RunningVmAsync("vm-2", "vm2"),
            Then = ("/api/vms/vm-2", "status/state", "down"),
            Call = api => api.Vms["vm-2"].StopAsync().EntityAsync(),
        },
        new("15.31", "15.5.3", RowKind.Rest, "A machine is shut down")
        {
            Request = "POST /api/vms/vm-2/shutdown",
            Body = "<action/>",
            Given = lab => lab.RunningVmAsync("vm-2", "vm2"),
            Then = ("/api/vms/vm-2", "status/state", "down"),
            Call = api => api.Vms["vm-2"].ShutdownAsync().EntityAsync(),
        },
        new("15.32", "15.5.4", RowKind.Rest, "A machine is suspended")
        {
            Request = "POST /api/vms/vm-2/suspend",
            Body = "<action/>",
            Given = lab => lab.RunningVmAsync("vm-2", "vm2"),
            Then = ("/api/vms/vm-2", "status/state", "suspended"),
            Call = api => api.Vms["vm-2"].SuspendAsync().EntityAsync(),
        },
        new("15.33", "15.5.5", RowKind.Rest, "A machine leaves its pool")
        {
            Request = "POST /api/vms/vm-2/detach",
            Body = "<action/>",
            Given = lab => lab.PoolVmAsync("pool-1", "vm-2"),
            Then = ("/api/vms/vm-2", "vmpool/@id", null),
            Call = api => api.Vms["vm-2"].DetachAsync().EntityAsync(),
        },
        new("15.34", "15.5.6", RowKind.Rest, "A machine migrates to another host")
        {
            Request = "POST /api/vms/vm-2/migrate",
            Body = "<action><host id=\"host-1\"/></action>",
            Given = async lab =>
            {
                await lab.RunningVmAsync("vm-2", "vm2");
                await lab.HostAsync("host-1", "host1");
            },
            Then = ("/api/vms/vm-2", "host/@id", "host-1"),
            Call = api => api.Vms["vm-2"].MigrateAsync(new() { Host = new Host { Id = "host-1" } }).EntityAsync(),
        },
        new("15.35", "15.5.7", RowKind.Rest, "A migration is cancelled")
        {
            Request = "POST /api/vms/vm-2/cancelmigration",
            Body = "<action/>",
            Given = async lab =>
            {
                await lab.RunningVmAsync("vm-2", "vm2");
                await lab.HostAsync("host-1", "host1");
                lab.LetWorkLast();
                await lab.DoAsync("POST /api/vms/vm-2/migrate");
            },
            Call = api => api.Vms["vm-2"].CancelMigrationAsync().EntityAsync(),
        },
        new("15.36", "15.5.8", RowKind.Rest, "A machine is exported")
        {
            Request = "POST /api/vms/vm-2/export",
            Body = """
                <action>
                  <storage_domain><name>export1</name></storage_domain><exclusive>true</exclusive>
                  <discard_snapshots>true</discard_snapshots>
                </action>
                """,
            Given = async lab =>
            {
                await lab.ActiveDomainAsync("domain-3", "export1", "export");
                await lab.VmAsync("vm-2", "vm2");
            },
            Then = ("/api/storagedomains/domain-3/vms", "vm/name", "vm2"),
            Call = api =>
                api.Vms["vm-2"].ExportAsync(new()
                {
                    StorageDomain = new StorageDomain { Name = "export1" },
                    Exclusive = true,
                    DiscardSnapshots = true,
                }).EntityAsync(),
        },
        new("15.37", "15.5.9", RowKind.Rest, "A ticket for the console of a machine")
        {
            Request = "POST /api/vms/vm-2/ticket",
            Body = "<action><ticket><expiry>120</expiry></ticket></action>",
            Status = 200,
            Answer = """
                <action id="action-1" href="/api/vms/vm-2/ticket/action-1">
                  <status><state>complete</state></status>
                  <ticket><value>5c7CSzK8Sw41</value><expiry>120</expiry></ticket>
                  <link rel="parent" href="/api/vms/vm-2"/><link rel="replay" href="/api/vms/vm-2/ticket"/>
                </action>
                """,
            Values = ["action/status/state", "action/ticket/expiry"],
            Given = lab => lab.RunningVmAsync("vm-2", "vm2"),
            Call = api => api.Vms["vm-2"].TicketAsync(new() { Ticket = new Ticket { Expiry = 120 } }).EntityAsync(),
        },
        new("15.38", "15.5.10", RowKind.Rest, "A machine is removed by force")
        {
            Request = "DELETE /api/vms/vm-2",
            Body = "<action><force>true</force></action>",
            Given = lab => lab.RunningVmAsync("vm-2", "vm2"),
            Call = api => api.Vms["vm-2"].DeleteAsync(new() { Force = true }).DoneAsync(),
        },
    ];
}
