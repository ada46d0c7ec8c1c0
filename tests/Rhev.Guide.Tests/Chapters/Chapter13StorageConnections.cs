using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 13: storage connections.</summary>
internal static class Chapter13StorageConnections
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("13.1", "13.2", RowKind.Representation, "The storage connections")
        {
            Request = "GET /api/storageconnections",
            Answer = """
                <storage_connections>
                  <storage_connection id="connection-1" href="/api/storageconnections/connection-1">
                    <address>domain.example.com</address><type>nfs</type><path>/var/lib/exports/iso</path>
                  </storage_connection>
                  <storage_connection id="connection-2" href="/api/storageconnections/connection-2">
                    <address>domain.example.com</address><type>posixfs</type><path>/export/storagedata/username/data</path>
                    <vfs_type>nfs</vfs_type>
                  </storage_connection>
                </storage_connections>
                """,
            Values = ["storage_connections/storage_connection/address", "storage_connections/storage_connection/vfs_type"],
            Given = async lab =>
            {
                await lab.ConnectionAsync("connection-1", "/var/lib/exports/iso");
                await lab.AddAsync(
                    "connection-2",
                    "/api/storageconnections",
                    "<storage_connection><type>posixfs</type><address>domain.example.com</address>"
                        + "<path>/export/data</path><vfs_type>nfs</vfs_type></storage_connection>");
            },
            Call = api => api.StorageConnections.ListAsync().EntitiesAsync(),
        },
        new("13.2", "13.3.1", RowKind.Rest, "A new storage connection")
        {
            Request = "POST /api/storageconnections",
            Body = """
                <storage_connection>
                  <type>nfs</type><address>domain.example.com</address><path>/export/storagedata/username/data</path>
                  <host><name>Host_Name</name></host>
                </storage_connection>
                """,
            Given = lab => lab.HostAsync("host-3", "Host_Name"),
            Call = api =>
                api.StorageConnections.AddAsync(new StorageConnection
                {
                    Type = StorageType.Nfs,
                    Address = "domain.example.com",
                    Path = "/export/storagedata/username/data",
                    Host = new Host { Name = "Host_Name" },
                }).EntityAsync(),
        },
        new("13.3", "13.3.2", RowKind.Rest, "A storage connection is deleted")
        {
            Request = "DELETE /api/storageconnections/Storage_Connection_ID",
            Body = "<host><name>Host_Name</name></host>",
            Given = async lab =>
            {
                await lab.HostAsync("host-3", "Host_Name");
                await lab.ConnectionAsync("Storage_Connection_ID", "/data");
            },
            Call = api => api.StorageConnections["Storage_Connection_ID"].DeleteAsync(new() { Name = "Host_Name" }).DoneAsync(),
        },
        new("13.4", "13.3.3", RowKind.Rest, "A storage connection gets another address")
        {
            Request = "PUT /api/storageconnections/Storage_Connection_ID",
            Body = """
                <storage_connection>
                  <address>updated.example.domain.com</address><host><name>Host_name</name></host>
                </storage_connection>
                """,
            Given = async lab =>
            {
                await lab.HostAsync("host-3", "Host_name");
                await lab.ConnectionAsync("Storage_Connection_ID", "/data");
            },
            Then = ("/api/storageconnections/Storage_Connection_ID", "address", "updated.example.domain.com"),
            Call = api =>
                api.StorageConnections["Storage_Connection_ID"].UpdateAsync(new StorageConnection
                {
                    Address = "updated.example.domain.com",
                    Host = new Host { Name = "Host_name" },
                }).EntityAsync(),
        },
        new("13.5", "13.3.4", RowKind.Rest, "A storage domain over a connection that exists")
        {
            Request = "POST /api/storagedomains",
            Body = """
                <storage_domain>
                  <name>New_Domain</name><type>data</type><storage id="Storage_Connection_ID"/><host><name>Host_Name</name></host>
                </storage_domain>
                """,
            Given = async lab =>
            {
                await lab.HostAsync("host-3", "Host_Name");
                await lab.ConnectionAsync("Storage_Connection_ID", "/data");
            },
            Call = api =>
                api.StorageDomains.AddAsync(new StorageDomain
                {
                    Name = "New_Domain",
                    Type = StorageDomainType.Data,
                    Storage = new Storage { Id = "Storage_Connection_ID" },
                    Host = new Host { Name = "Host_Name" },
                }).EntityAsync(),
        },
        new("13.6", "13.3.5", RowKind.Rest, "An iSCSI domain gets another connection")
        {
            Request = "POST /api/storagedomains/iSCSI_Domain_ID/storageconnections",
            Body = "<storage_connection id=\"Storage_Connection_ID\"/>",
            Given = async lab =>
            {
                await lab.IscsiDomainAsync("iSCSI_Domain_ID");
                await lab.IscsiConnectionAsync("Storage_Connection_ID");
            },
            Call = api =>
                api.StorageDomains["iSCSI_Domain_ID"].StorageConnections.AddAsync(new StorageConnection
                {
                    Id = "Storage_Connection_ID",
                }).EntityAsync(),
        },
        new("13.7", "13.3.6", RowKind.Rest, "An iSCSI domain loses a connection")
        {
            Request = "DELETE /api/storagedomains/iSCSI_Domain_ID/storageconnections/Storage_Connection_ID",
            Given = async lab =>
            {
                await lab.IscsiDomainAsync("iSCSI_Domain_ID");
                await lab.IscsiConnectionAsync("Storage_Connection_ID");
                await lab.DoAsync(
                    "POST /api/storagedomains/iSCSI_Domain_ID/storageconnections",
                    "<storage_connection id=\"Storage_Connection_ID\"/>");
            },
            Call = api =>
                api.StorageDomains["iSCSI_Domain_ID"].StorageConnections["Storage_Connection_ID"].DeleteAsync().DoneAsync(),
        },
    ];
}
