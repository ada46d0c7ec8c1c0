using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Xunit;
using OperatingSystem = Rhev.Sdk.Models.OperatingSystem;

namespace Rhev.Sdk.Tests;

public class EntityTests
{
    [Fact]
    public void A_virtual_machine_is_written_as_the_schema_orders_it()
    {
        Vm vm = new()
        {
            Cluster = new Cluster { Name = "Default" },
            Name = "web & db",
            Memory = 1L << 30,
            Stateless = false,
            Cpu = new Cpu { Topology = new CpuTopology { Sockets = 1, Cores = 2 } },
            Os = new OperatingSystem
            {
                Type = "rhel_6x64",
                Boots = [new Boot { Dev = BootDevice.Network }, new Boot { Dev = BootDevice.Hd }],
            },
            Disks = [new Disk { Size = 8L << 30, Bootable = true }, new Disk { Id = "2" }],
            CreationTime = new DateTimeOffset(2013, 8, 1, 10, 0, 0, TimeSpan.FromHours(2)),
        };

        Assert.Equal(
            "<vm><name>web &amp; db</name><memory>1073741824</memory><cpu><topology sockets=\"1\" cores=\"2\"/></cpu>"
                + "<os type=\"rhel_6x64\"><boot dev=\"network\"/><boot dev=\"hd\"/></os>"
                + "<cluster><name>Default</name></cluster><creation_time>2013-08-01T10:00:00+02:00</creation_time>"
                + "<stateless>false</stateless>"
                + "<disks><disk><size>8589934592</size><bootable>true</bootable></disk><disk id=\"2\"/></disks></vm>",
            Encoding.UTF8.GetString(vm.ToUtf8()));
    }

    [Fact]
    public void A_virtual_machine_is_read_with_the_types_of_the_schema()
    {
        var vm = (Vm)ApiDocument.Parse(
            """
            <vm href="/api/vms/1" id="1"><name>web</name><memory>1073741824</memory><stateless>true</stateless>
              <cpu><topology sockets="2" cores="4"/></cpu><creation_time>2013-08-01T10:00:00.000+02:00</creation_time>
              <os><boot dev="hd"/></os><status><state>up</state></status><disks><disk id="a"/><disk id="b"/></disks></vm>
            """u8);

        Assert.Equal(("/api/vms/1", "1", "web", 1L << 30, true), (vm.Href, vm.Id, vm.Name, vm.Memory, vm.Stateless));
        Assert.Equal(8, vm.Cpu!.Topology!.Sockets * vm.Cpu.Topology.Cores);
        Assert.Equal(new DateTimeOffset(2013, 8, 1, 8, 0, 0, TimeSpan.Zero), vm.CreationTime!.Value.ToUniversalTime());
        Assert.True(Assert.Single(vm.Os!.Boots).Dev == BootDevice.Hd);
        Assert.True(vm.Status!.State == VmState.Up);
        Assert.Equal(["a", "b"], vm.Disks!.Select(disk => disk.Id));
        Assert.Null(vm.Description);
        Assert.Null(vm.Nics);
    }

    [Fact]
    public void A_wrapper_is_a_list_with_members_of_its_own()
    {
        Disks disks = [new Disk { Id = "1" }];
        IList<Disk> list = disks;

        list.Add(new Disk { Id = "2" });
        list.Insert(0, new Disk { Id = "0" });
        list.RemoveAt(1);
        disks.DetachOnly = true;

        Assert.False(list.IsReadOnly);
        Assert.Equal(
            "<disks><disk id=\"0\"/><disk id=\"2\"/><detach_only>true</detach_only></disks>", Encoding.UTF8.GetString(disks.ToUtf8()));
    }

    [Fact]
    public void Every_entity_describes_itself_without_giving_values_away()
    {
        foreach (Type type in PublicSurface.Entities.Where(type => !type.IsAbstract))
        {
            var entity = (Entity)Activator.CreateInstance(type)!;
            string expected = type.GetCustomAttribute<WireNameAttribute>()!.Name;
            Assert.Equal(expected, entity.ToString());
            List<string> shown = [];
            foreach (PropertyInfo property in type.GetProperties().Where(IsTextElement))
            {
                string name = property.GetCustomAttribute<ElementAttribute>()!.Name;
                property.SetValue(entity, "value of " + name);
                if (name is "id" or "name")
                {
                    shown.Add($"{name} = value of {name}");
                }
            }

            string[] words = entity.ToString().Split([" { ", ", ", " }"], StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(shown.Prepend(expected).Order(StringComparer.Ordinal), words.Order(StringComparer.Ordinal));
        }
    }

    private static bool IsTextElement(PropertyInfo property) =>
        property.PropertyType == typeof(string) && property.IsDefined(typeof(ElementAttribute));
}
