using Rsdl.Model.Naming;
using Xunit;

namespace Rsdl.Tests.Naming;

public class InflectionTests
{
    public static TheoryData<string, string> SingularsAndPlurals => NameTable.Read(
        """
        Vm Vms                        VM VMs                        Nic Nics                      HostNic HostNics
        Boot Boots                    VcpuPin VcpuPins              Cpu Cpus                      vcpu vcpus
        Policy Policies               SchedulingPolicy SchedulingPolicies   schedulingpolicy schedulingpolicies
        Capability Capabilities       Property Properties           Floppy Floppies               PmProxy PmProxies
        VmAffinity VmAffinities       Key Keys                      Gateway Gateways              Entry Entries
        Statistic Statistics          SnapshotStatus SnapshotStatuses   status statuses           Virus Viruses
        Address Addresses             Access Accesses               Process Processes             PoolMiss PoolMisses
        Box Boxes                     Index Indexes                 Patch Patches                 Cache Caches
        Alias Aliases                 Bus Buses                     Size Sizes                    Case Cases
        Lease Leases                  Usage Usages                  Slave Slaves                  Stage Stages
        KatelloErratum KatelloErrata  katelloerratum katelloerrata  Child Children                Qos Qoss
        storage_domain storage_domains   storagedomain storagedomains   StorageDomain StorageDomains
        CdRom CdRoms                  Watchdog Watchdogs            Menu Menus                    Quota Quotas
        POLICY POLICIES               DataCenter DataCenters        Matrix Matrices               Host Hosts
        """);

    [Theory]
    [MemberData(nameof(SingularsAndPlurals))]
    public void A_name_has_one_singular_and_one_plural(string singular, string plural)
    {
        Assert.Equal(plural, CSharpName.Plural(singular));
        Assert.Equal(singular, CSharpName.Singular(plural));
        Assert.Equal(plural, CSharpName.Plural(plural));
        Assert.Equal(singular, CSharpName.Singular(singular));
    }

    [Theory]
    [InlineData("Data")]
    [InlineData("Metadata")]
    [InlineData("Bios")]
    [InlineData("Dns")]
    [InlineData("Nfs")]
    [InlineData("Os")]
    [InlineData("MaxIops")]
    [InlineData("Graphics")]
    [InlineData("HardwareInformation")]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("vms_")]
    public void Some_names_do_not_inflect(string name)
    {
        Assert.Equal(name, CSharpName.Singular(name));
        Assert.Equal(name, CSharpName.Plural(name));
    }

    [Theory]
    [InlineData("Storage")]
    [InlineData("Status")]
    [InlineData("Stateless")]
    [InlineData("Analysis")]
    [InlineData("x86_64")]
    public void A_singular_stays(string name) => Assert.Equal(name, CSharpName.Singular(name));

    [Theory]
    [InlineData("Indices", "Index")]
    [InlineData("GuestNicsConfiguration", "GuestNicsConfiguration")]
    [InlineData("authorized_ssh_keys", "authorized_ssh_key")]
    [InlineData("IPs", "IP")]
    [InlineData("QoSs", "QoS")]
    public void Only_the_last_word_becomes_singular(string name, string expected) =>
        Assert.Equal(expected, CSharpName.Singular(name));

    [Fact]
    public void The_plural_of_datum_is_data() => Assert.Equal("Data", CSharpName.Plural("Datum"));
}
