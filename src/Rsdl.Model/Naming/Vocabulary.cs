namespace Rsdl.Model.Naming;

/// <summary>The words of which the API's names are made.</summary>
internal static class Vocabulary
{
    /// <summary>
    /// Words that occur run together, and words that would otherwise fall into two of these (<c>database</c>). Plurals
    /// are implied. Words of two letters are here only where they are a plain necessity, since they cut other words.
    /// </summary>
    public const string Words =
        """
        access account action activate active actual add address admin administrative advanced affinity agent alias all
        allocate allocation allow allowed api application approve architecture assignment attach attached attachment attribute
        audit authentication authorization authorized automatic availability available average backup balance ballooning
        bandwidth base baseline bios bit block body bond bonding bookmark boot bootable brick bridge bridged broken burst byte
        cache cancel capability capture card cd center certificate change check checksum child clear client clone cloud
        cluster cmd code collapse collection command comment commit committed community compatibility compatible compute
        concurrent config configuration configure configured conflict connect connection connectivity console consume content
        context control controller cool copy core correlation cost count counter cpu create creation credential current custom
        daemon data database date datum day deactivate default delete department deprecated description desktop destination
        destroy detach detail detailed detection device dhcp directory disable disabled discard disconnect discover discovered
        discovery disk display distance distribute distributed dns domain download downtime driver duration dynamic element
        email emulated enable enabled encoding encryption end enforcing engine enroll entity entry erratum error event
        exclusive execute exists expiry export extend extension external fabric factor family fault fc feature fence fencing
        fetch file filesystem filter fingerprint firewall firmware fix floppy folder force format forward fqdn freeze fs full
        function gateway gauge general generate generic get global gluster gpu grace graphics group guaranteed guest hardware
        header health heartbeat help high history hook host hosted hot hour href http https huge hypervisor icon id identity
        image import inbound index info information inherit inheritable initialization initialize initiator input insights
        install installation instance integer intel interface internal internet iops ip iptables iqn iso item job katello
        kdump kernel key keyboard ksm kvm label language last latency latest layer layout lease level library libvirt license
        limit line link linked linux list live load local locale localhost locality lock locked log logged logical login logon
        logout low lun mac machine macro maintenance major managed management manager manufacturer mapping mask master match
        max maximum member memory menu message method metric migrate migration minimum minor mirroring mode model monitor
        mount move mtu multipath mutable name namespace neighbor net netmask network next nfs nic node none notification numa
        number object offline offset online open operating operation operational option order organization origin outbound
        output override owner package page pair parameter parent partition passthrough password patch path pause pci peak peer
        percent period permission permit persist physical pid pin pinned placement plug plugged policy pool port portal
        position posix post postfix power preallocated preference preview principal priority private process product profile
        properties property protocol provider provision provisioned proxy public publish query queue quota radio random range
        rate raw rdma read reason rebalance reboot receive redirect refresh regenerate regexp region register release remote
        remove rename reorder replace replica replicate replication report reported repository request required reservation
        reserve reset resize resolution resolve resource response restart restore resume retry revision rng role rollback rom
        root route router rsdl rule run runtime scan schedule scheduler scheduling schema score screenshot script scsi search
        searchable second secret section secure security select sensitive serial server service session set setting setup
        severity shareable shared shutdown signal single size skip slave slot smart snapshot socket sound source sparse
        special speed spice spm ssh ssl sso stack stage standalone start startup state stateless static statistic status step
        stop storage string stripe subject subnet subscription succeeded summary support supported suspend switch sync
        synchronize sysprep system tab table tag target task tcp template tenant test text thaw thread threshold throughput
        ticket time timeline timeout timestamp timezone token tool topology total tracker transaction transfer transparent
        transport trigger trusted tune tunnel type undelete undo unit unlock unmanaged unregistered update updated upgrade
        upload uptime url usage usb user uuid validate value vendor version vfs video virt virtual vlan vm vnc vnic volume vpn
        web weight window windows wipe write zone
        """;

    /// <summary>Words that are one although some documents write a capital inside them (<c>QoS</c>); plurals are implied.</summary>
    public const string Joined = "ipv iscsi metadata overcommit ovirt qos vcpu virtio watchdog";

    /// <summary>Run-together names with a word that is too short or too rare to be in <see cref="Words"/>, one a line.</summary>
    public const string Compounds =
        """
        blade center
        init rd
        ipmi lan
        is attached
        on boot
        on error
        plain text
        power off
        se linux
        std alloc
        vio disk cache
        """;
}
