using System;
using System.Linq;
using Rsdl.Model.Naming;
using Xunit;

namespace Rsdl.Tests.Naming;

public class CSharpNameTests
{
    public static TheoryData<string, string> PascalCaseNames => NameTable.Read(
        """
        storage_domain StorageDomain         storagedomains StorageDomains         StorageDomain StorageDomain
        VM Vm                                VMs Vms                               vms Vms
        HostNIC HostNic                      HostNICStates HostNicStates           hostnic HostNic
        VnicProfile VnicProfile              vnicprofiles VnicProfiles             VLAN Vlan
        API Api                              RSDL Rsdl                             GlusterHook GlusterHook
        IPs Ips                              CPUs Cpus                             PreviewVMs PreviewVms
        IP Ip                                MAC Mac                               NIC Nic
        SSH Ssh                              SSHPublicKey SshPublicKey             authorized_ssh_keys AuthorizedSshKeys
        SELinux SeLinux                      selinux SeLinux                       SELinuxModes SeLinuxModes
        SkipIfSDActive SkipIfSdActive        skip_if_sd_active SkipIfSdActive      ScsiGenericIoOptions ScsiGenericIoOptions
        QoS Qos                              QoSs Qoss                             qos_type QosType
        VirtIO_SCSI VirtioScsi               virtio_scsi VirtioScsi                VCpuPin VcpuPin
        vcpu_pin VcpuPin                     WatchDog Watchdog                     WatchDogs Watchdogs
        watchdogs Watchdogs                  WatchdogActions WatchdogActions       MemoryOverCommit MemoryOvercommit
        overcommit Overcommit                PropertiesMetaData PropertiesMetadata general_metadata GeneralMetadata
        CdRom CdRom                          cdrom CdRom                           cdroms CdRoms
        iSCSI Iscsi                          iscsi_target IscsiTarget              IscsiBond IscsiBond
        oVirt Ovirt                          ovirt-engine OvirtEngine              GlusterFS GlusterFs
        IPv4 Ipv4                            ipv6_address Ipv6Address              KdumpStates KdumpStates
        keyValuePair KeyValuePair            KeyValuePair KeyValuePair             linkCapabilities LinkCapabilities
        initRd InitRd                        initrd InitRd                         cmdline CmdLine
        on_boot OnBoot                       onboot OnBoot                         onError OnError
        external_host_providers ExternalHostProviders    GlusterBrickMemoryInfo GlusterBrickMemoryInfo
        brick_memoryinfo BrickMemoryInfo     persist_memorystate PersistMemoryState  max_stdalloc MaxStdAlloc
        transparent_hugepages TransparentHugePages       smartcard_enabled SmartCardEnabled
        soundcard_enabled SoundCardEnabled   override_iptables OverrideIptables    instance_typeay InstanceTypeay
        Correlation-Id CorrelationId         All-Content AllContent                BITS_PER_SECOND BitsPerSecond
        plaintext PlainText                  poweroff PowerOff                     bladecenter BladeCenter
        ipmilan IpmiLan                      viodiskcache VioDiskCache
        timezone Timezone                    time_zone TimeZone                    TimeZone TimeZone
        """);

    public static TheoryData<string, string> RunTogetherNames => NameTable.Read(
        """
        datacenters DataCenters              vmpools VmPools                       glustervolumes GlusterVolumes
        glusterhooks GlusterHooks            storageconnections StorageConnections schedulingpolicies SchedulingPolicies
        schedulingpolicyunits SchedulingPolicyUnits      affinitygroups AffinityGroups
        cpuprofiles CpuProfiles              diskprofiles DiskProfiles             diskattachments DiskAttachments
        disksnapshots DiskSnapshots          openstackimageproviders OpenStackImageProviders
        openstackvolumeproviders OpenStackVolumeProviders   openstacknetworkproviders OpenStackNetworkProviders
        openstackvolumetypes OpenStackVolumeTypes        externalhostproviders ExternalHostProviders
        externalcomputeresources ExternalComputeResources   externaldiscoveredhosts ExternalDiscoveredHosts
        externalhostgroups ExternalHostGroups            katelloerrata KatelloErrata
        iscsibonds IscsiBonds                macpools MacPools                     operatingsystems OperatingSystems
        instancetypes InstanceTypes          graphicsconsoles GraphicsConsoles     hostdevices HostDevices
        networkattachments NetworkAttachments            unmanagednetworks UnmanagedNetworks
        unregisteredstoragedomainsdiscover UnregisteredStorageDomainsDiscover
        storageconnectionextensions StorageConnectionExtensions   fenceagents FenceAgents
        numanodes NumaNodes                  reporteddevices ReportedDevices       clusterlevels ClusterLevels
        commitnetconfig CommitNetConfig      forceselectspm ForceSelectSpm         iscsidiscover IscsiDiscover
        iscsilogin IscsiLogin                setupnetworks SetupNetworks           cancelmigration CancelMigration
        allocatevm AllocateVm                resetalloptions ResetAllOptions       resetoption ResetOption
        setoption SetOption                  stopmigrate StopMigrate               stoprebalance StopRebalance
        startprofile StartProfile            stopprofile StopProfile               undelete Undelete
        isattached IsAttached                importcertificates ImportCertificates testconnectivity TestConnectivity
        resetemulatedmachine ResetEmulatedMachine        enrollcertificate EnrollCertificate
        updatevirtualfunctionsconfiguration UpdateVirtualFunctionsConfiguration
        refreshluns RefreshLuns              freezefilesystems FreezeFilesystems   thawfilesystems ThawFilesystems
        reordermacaddresses ReorderMacAddresses          proxyticket ProxyTicket
        virtualfunctionallowedlabels VirtualFunctionAllowedLabels   logicalunits LogicalUnits
        quotaclusterlimits QuotaClusterLimits            quotastoragelimits QuotaStorageLimits
        authenticationkeys AuthenticationKeys            securitygroups SecurityGroups
        commit_snapshot CommitSnapshot       preview_snapshot PreviewSnapshot      undo_snapshot UndoSnapshot
        hostscore HostsCore
        storagedomain StorageDomain          vmpool VmPool                         vnicprofile VnicProfile
        publickey PublicKey                  posixfs PosixFs                       localfs LocalFs
        hostname HostName                    host_name HostName                    username UserName
        user_name UserName                   filename FileName                     checkConnectivity CheckConnectivity
        """);

    public static TheoryData<string, string> UndividedNames => NameTable.Read(
        """
        network Network          networks Networks        nics Nics                templates Templates
        properties Properties    domains Domains          statistics Statistics    capabilities Capabilities
        permissions Permissions  hostile Hostile          database Database        identity Identity
        threshold Threshold      catalog Catalog          password Password        offset Offset
        timeout Timeout          bookmarks Bookmarks      deactivate Deactivate    keyboard Keyboard
        shareable Shareable      machine Machine          logos Logos              libvirt Libvirt
        subnet Subnet            netmask Netmask          maintenance Maintenance  reboot Reboot
        shutdown Shutdown        logon Logon              fqdn Fqdn                sysprep Sysprep
        """);

    public static TheoryData<string, string> NamesWithDigits => NameTable.Read(
        """
        3.3 V3_3                 v4_1 V4_1                x86_64 X86_64            x86 X86
        md5 Md5                  e1000 E1000              rtl8139_virtio Rtl8139Virtio   ppc64le Ppc64le
        rhel_6x64 Rhel6x64       RHEL_6X64 Rhel6X64       windows_2008R2x64 Windows2008R2x64   i6300esb I6300esb
        2 V2                     64bit V64Bit             usb2 Usb2                ip4address Ip4Address
        """);

    [Theory]
    [MemberData(nameof(PascalCaseNames))]
    [MemberData(nameof(RunTogetherNames))]
    [MemberData(nameof(UndividedNames))]
    [MemberData(nameof(NamesWithDigits))]
    public void A_wire_name_becomes_a_PascalCase_identifier(string wireName, string expected)
    {
        Assert.Equal(expected, CSharpName.ToPascalCase(wireName));
        Assert.Equal(expected, CSharpName.ToPascalCase(expected));
    }

    [Theory]
    [InlineData("", "Unnamed")]
    [InlineData("_", "Unnamed")]
    [InlineData("-.- \t", "Unnamed")]
    [InlineData("\ud83d\ude00", "Unnamed")]
    [InlineData("__a__", "A")]
    [InlineData("@event", "Event")]
    [InlineData("a\ud83d\ude00b", "AB")]
    [InlineData("größe", "Größe")]
    [InlineData("IBM POWER 7+ v2.1", "IbmPower7V2_1")]
    [InlineData("Storage/Domain", "StorageDomain")]
    public void Whatever_is_no_letter_or_digit_only_divides(string wireName, string expected) =>
        Assert.Equal(expected, CSharpName.ToPascalCase(wireName));

    [Theory]
    [InlineData("storage_domain", "storageDomain")]
    [InlineData("VMs", "vms")]
    [InlineData("SSHPublicKey", "sshPublicKey")]
    [InlineData("x86_64", "x86_64")]
    [InlineData("3.3", "v3_3")]
    [InlineData("event", "@event")]
    [InlineData("Interface", "@interface")]
    [InlineData("namespace", "@namespace")]
    [InlineData("async", "async")]
    [InlineData("value", "value")]
    [InlineData("_", "unnamed")]
    public void A_parameter_name_begins_lower_and_escapes_a_keyword(string wireName, string expected) =>
        Assert.Equal(expected, CSharpName.ToCamelCase(wireName));

    [Fact]
    public void Only_reserved_words_are_keywords()
    {
        string[] words =
        [
            "abstract", "bool", "class", "event", "interface", "internal", "lock", "long", "namespace", "operator", "override",
            "static", "string", "switch", "void", "while", "async", "await", "file", "required", "value", "record", "var", "when",
            "Event", "", "vm",
        ];

        Assert.Equal(words.Take(16), words.Where(CSharpName.IsKeyword));
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("wireName", () => CSharpName.ToPascalCase(null!));
        Assert.Throws<ArgumentNullException>("wireName", () => CSharpName.ToCamelCase(null!));
        Assert.Throws<ArgumentNullException>("wireNameOrPascal", () => CSharpName.Singular(null!));
        Assert.Throws<ArgumentNullException>("pascal", () => CSharpName.Plural(null!));
    }
}
