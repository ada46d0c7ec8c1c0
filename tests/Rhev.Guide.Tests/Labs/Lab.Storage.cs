using System.Threading.Tasks;

namespace Rhev.Guide.Tests.Labs;

/// <summary>Storage of a lab.</summary>
internal sealed partial class Lab
{
    /// <summary>Adds a storage domain through the host of a new installation.</summary>
    public async Task DomainAsync(string domain, string name, string type = "data")
    {
        await UpHostAsync("storage-host");
        await AddAsync(
            domain,
            "/api/storagedomains",
            $"<storage_domain><name>{name}</name><type>{type}</type><storage><type>nfs</type><address>192.0.2.20</address>"
                + $"<path>/exports/{name}</path></storage><host id=\"storage-host\"/></storage_domain>");
    }

    /// <summary>Adds a storage domain and attaches it to the data center of a new installation.</summary>
    public async Task AttachedDomainAsync(string domain, string name, string type = "data")
    {
        await DomainAsync(domain, name, type);
        await CenterAsync("storage-center");
        await DoAsync("POST /api/datacenters/storage-center/storagedomains", $"<storage_domain id=\"{domain}\"/>");
    }

    /// <summary>Adds a storage domain and activates it in the data center of a new installation.</summary>
    public async Task ActiveDomainAsync(string domain, string name, string type = "data")
    {
        await AttachedDomainAsync(domain, name, type);
        await DoAsync($"POST /api/datacenters/storage-center/storagedomains/{domain}/activate");
    }

    /// <summary>Activates an ISO domain, and lets the name of a file in the guide mean a file in it.</summary>
    public async Task IsoFileAsync(string file)
    {
        if (!_bindings.ContainsKey("iso-domain"))
        {
            await ActiveDomainAsync("iso-domain", "iso", "iso");
        }

        await FindFirstAsync(file, "storagedomains/iso-domain/files");
    }

    /// <summary>Adds a connection to an NFS export.</summary>
    public Task ConnectionAsync(string connection, string path) => AddAsync(
        connection,
        "/api/storageconnections",
        $"<storage_connection><type>nfs</type><address>domain.example.com</address><path>{path}</path></storage_connection>");

    /// <summary>Adds a connection to an iSCSI target.</summary>
    public Task IscsiConnectionAsync(string connection) => AddAsync(
        connection,
        "/api/storageconnections",
        "<storage_connection><type>iscsi</type><address>mysan.example.com</address><port>3260</port>"
            + "<target>iqn.2009-08.com.example:mysan.foobar</target></storage_connection>");

    /// <summary>Adds a domain for data on an iSCSI LUN.</summary>
    public async Task IscsiDomainAsync(string domain)
    {
        await UpHostAsync("storage-host");
        await AddAsync(domain, "/api/storagedomains", """
            <storage_domain><name>iscsi1</name><type>data</type><storage><type>iscsi</type><logical_unit id="LUN0">
            <address>mysan.example.com</address><port>3260</port><target>iqn.2009-08.com.example:mysan.other</target></logical_unit>
            </storage><host id="storage-host"/></storage_domain>
            """);
    }

    /// <summary>Exports a machine to an export domain, with a disk if that is asked for.</summary>
    public async Task ExportedVmAsync(string domain, string vm, string? disk = null)
    {
        await ActiveDomainAsync(domain, "export1", "export");
        await VmAsync("exported-vm", "vm1");
        if (disk is not null)
        {
            await DiskAsync("exported-disk", "exported-vm");
        }

        await DoAsync("POST /api/vms/exported-vm/export", $"<action><storage_domain id=\"{domain}\"/></action>");
        await FindAsync(vm, $"storagedomains/{domain}/vms", "vm1");
        if (disk is not null)
        {
            await FindFirstAsync(disk, $"storagedomains/{domain}/vms/{vm}/disks");
        }
    }

    /// <summary>Exports a template to an export domain.</summary>
    public async Task ExportedTemplateAsync(string domain, string template)
    {
        await ActiveDomainAsync(domain, "export1", "export");
        await TemplateAsync("exported-template", "template1");
        await DoAsync("POST /api/templates/exported-template/export", $"<action><storage_domain id=\"{domain}\"/></action>");
        await FindAsync(template, $"storagedomains/{domain}/templates", "template1");
    }

    /// <summary>Adds a cluster that serves Gluster volumes, from a server1.</summary>
    public async Task GlusterClusterAsync(string cluster)
    {
        await AddAsync(cluster, "/api/clusters", """
            <cluster><name>gluster1</name><cpu id="Intel Penryn Family"/><data_center><name>Default</name></data_center>
            <version major="3" minor="3"/><virt_service>false</virt_service><gluster_service>true</gluster_service></cluster>
            """);
        await AddAsync("server1", "/api/hosts", $"""
            <host><name>server1</name><address>server1.example.com</address><cluster id="{cluster}"/>
            <root_password>secret</root_password></host>
            """);
    }

    /// <summary>Adds a Gluster volume of two bricks with an option.</summary>
    public async Task VolumeAsync(string volume, string cluster)
    {
        await GlusterClusterAsync(cluster);
        await AddAsync(volume, $"/api/clusters/{cluster}/glustervolumes", """
            <gluster_volume><name>GlusterVolume1</name><volume_type>distributed_replicate</volume_type>
            <transport_types><transport_type>tcp</transport_type></transport_types><replica_count>2</replica_count>
            <stripe_count>1</stripe_count><bricks><brick><server_id>server1</server_id><brick_dir>/a</brick_dir></brick>
            <brick><server_id>server1</server_id><brick_dir>/b</brick_dir></brick></bricks>
            <options><option name="cluster.min-free-disk" value="536870912"/></options></gluster_volume>
            """);
    }
}
