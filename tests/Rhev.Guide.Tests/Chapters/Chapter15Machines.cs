using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 15: virtual machines.</summary>
internal static class Chapter15Machines
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("15.1", "15.2", RowKind.Representation, "A virtual machine")
        {
            Request = "GET /api/vms/vm-1",
            Answer = """
                <vm id="vm-1" href="/api/vms/vm-1">
                  <name>vm1</name><description>Virtual Machine 1</description>
                  <actions>
                    <link rel="start"/><link rel="stop"/><link rel="shutdown"/><link rel="suspend"/><link rel="detach"/>
                    <link rel="migrate"/><link rel="export"/><link rel="import"/><link rel="move"/><link rel="ticket"/>
                  </actions>
                  <link rel="disks"/><link rel="nics"/><link rel="cdroms"/><link rel="snapshots"/><link rel="users"/>
                  <link rel="tags"/><link rel="permissions"/><link rel="statistics"/><type>desktop</type>
                  <status><state>up</state></status><memory>536870912</memory>
                  <cpu>
                    <topology cores="2" sockets="2"/>
                    <cpu_tune>
                      <vcpu_pin vcpu="0" cpu_set="1-4,^2"/><vcpu_pin vcpu="1" cpu_set="0,1"/><vcpu_pin vcpu="2" cpu_set="2,3"/>
                      <vcpu_pin vcpu="3" cpu_set="0,4"/>
                    </cpu_tune>
                    <cpu_mode>host_passthrough</cpu_mode>
                  </cpu>
                  <os type="RHEL5"><boot dev="hd"/><kernel/><initrd/><cmdline/></os>
                  <highly_available><enabled>true</enabled><priority>20</priority></highly_available>
                  <display>
                    <type>vnc</type><port>5910</port><monitors>1</monitors><smartcard_enabled>true</smartcard_enabled>
                  </display>
                  <cluster id="cluster-1" href="/api/clusters/cluster-1"/>
                  <template id="00000000-0000-0000-0000-000000000000" href="/api/templates/00000000-0000-0000-0000-000000000000"/>
                  <start_time>2010-18-16T13:14:15</start_time><creation_time>2010-08-16T14:24:29</creation_time><origin>rhev</origin>
                  <stateless>false</stateless>
                  <placement_policy><host id="host-1"/><affinity>migratable</affinity></placement_policy>
                  <memory_policy><guaranteed>536870912</guaranteed></memory_policy>
                  <usb><enabled>true</enabled></usb>
                  <custom_properties><custom_property value="124" name="sndbuf"/></custom_properties>
                  <guest_info><ip address="192.168.0.25"/></guest_info>
                  <payloads>
                    <payload type="cdrom">
                      <file name="/etc/hosts"><content>127.0.0.1 localhost myvm.example.com</content></file>
                    </payload>
                  </payloads>
                </vm>
                """,
            Odd = ["vm/highly_available", "vm/link[users]", "vm/actions/link[import]", "vm/cpu/cpu_mode"],
            Values = ["vm/type", "vm/memory", "vm/status/state"],
            Slip = "The guide has highly_available and cpu_mode where its tables, and the schema, have high_availability and mode; "
                + "the link users and the action import are told nowhere else; the start time has a month 18.",
            Given = lab => lab.FullVmAsync("vm-1"),
            Call = api => api.Vms["vm-1"].GetAsync().EntityAsync(),
        },
        new("15.2", "15.3.1", RowKind.Rest, "A new machine")
        {
            Request = "POST /api/vms",
            Body = """
                <vm>
                  <name>vm2</name><description>Virtual Machine 2</description><type>desktop</type><memory>536870912</memory>
                  <cluster><name>default</name></cluster><template><name>Blank</name></template><os><boot dev="hd"/></os>
                </vm>
                """,
            Call = api =>
                api.Vms.AddAsync(new Vm
                {
                    Name = "vm2",
                    Description = "Virtual Machine 2",
                    Type = VmType.Desktop,
                    Memory = 512L << 20,
                    Cluster = new Cluster { Name = "default" },
                    Template = new Template { Name = "Blank" },
                    Os = new() { Boots = [new Boot { Dev = BootDevice.Hd }] },
                }).EntityAsync(),
        },
        new("15.3", "15.3.2", RowKind.Rest, "A machine gets more memory")
        {
            Request = "PUT /api/vms/vm-1",
            Body = "<vm><memory>1073741824</memory></vm>",
            Given = lab => lab.VmAsync("vm-1", "vm1"),
            Then = ("/api/vms/vm-1", "memory", "1073741824"),
            Call = api => api.Vms["vm-1"].UpdateAsync(new Vm { Memory = 1L << 30 }).EntityAsync(),
        },
        new("15.4", "15.3.3", RowKind.Rest, "A machine is deleted")
        {
            Request = "DELETE /api/vms/vm-1",
            Status = 204,
            Given = lab => lab.VmAsync("vm-1", "vm1"),
            Call = api => api.Vms["vm-1"].DeleteAsync().DoneAsync(),
        },
        new("15.5", "15.3.4", RowKind.Rest, "A machine is deleted, its disks kept")
        {
            Request = "DELETE /api/vms/vm-1",
            Body = "<action><vm><disks><detach_only>true</detach_only></disks></vm></action>",
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "vm1");
                await lab.DiskAsync("disk-1", "vm-1");
            },
            Then = ("/api/disks/disk-1", "@id", "disk-1"),
            Call = api =>
                api.Vms["vm-1"].DeleteAsync(new() { Vm = new Vm { Disks = new Disks { DetachOnly = true } } }).DoneAsync(),
        },
    ];
}
