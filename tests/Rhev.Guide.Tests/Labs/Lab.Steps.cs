using System;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rhev.Guide.Tests.Checks;

namespace Rhev.Guide.Tests.Labs;

/// <summary>The steps by which a lab gets what the guide's requests are about.</summary>
internal sealed partial class Lab
{
    /// <summary>Sends a request that must succeed.</summary>
    public async Task<LabReply> DoAsync(string request, string? body = "<action/>")
    {
        LabReply reply = await SendAsync(request, body);
        return reply.Status is >= 200 and < 300
            ? reply
            : throw new RowFailedException($"the preparation {request} answered {reply.Summary}");
    }

    /// <summary>Adds a resource, and lets a name of the guide mean it.</summary>
    public async Task AddAsync(string guideName, string address, string body)
    {
        LabReply reply = await DoAsync("POST " + address, body);
        XElement? added = XElement.Parse(body).Name == reply.Xml?.Name && reply.Xml?.Attribute("id") is null
            ? reply.Xml!.Elements().LastOrDefault(element => element.Attribute("id") is not null)
            : reply.Xml;
        Bind(guideName, (string?)added?.Attribute("id")
            ?? throw new RowFailedException($"the preparation POST {address} answered no id"));
    }

    /// <summary>Lets a name of the guide mean the resource of a collection that has a name.</summary>
    public Task FindAsync(string guideName, string collection, string name) =>
        FindAsync(guideName, collection, item => (string?)item.Element("name") == name, name);

    /// <summary>Lets a name of the guide mean the first resource of a collection.</summary>
    public Task FindFirstAsync(string guideName, string collection) => FindAsync(guideName, collection, _ => true, "first");

    /// <summary>Binds the data center of a new installation.</summary>
    public Task CenterAsync(string center) => FindAsync(center, "datacenters", "Default");

    /// <summary>Binds the cluster of a new installation.</summary>
    public Task ClusterAsync(string cluster) => FindAsync(cluster, "clusters", "Default");

    /// <summary>Approves the host of a new installation, unless it is up.</summary>
    public async Task UpHostAsync(string host)
    {
        await FindAsync(host, "hosts", "hypervisor");
        LabReply present = await DoAsync("GET /api/hosts/" + host, null);
        if (present.Xml!.Element("status")?.Element("state")?.Value != "up")
        {
            await DoAsync($"POST /api/hosts/{host}/approve");
        }
    }

    /// <summary>Adds a host, which is up.</summary>
    public Task HostAsync(string host, string name) => AddAsync(
        host,
        "/api/hosts",
        $"<host><name>{name}</name><address>{name.Replace("_", "", StringComparison.Ordinal)}.example.com</address>"
            + "<root_password>secret</root_password></host>");

    /// <summary>Gives the host that waits for approval a name.</summary>
    public async Task WaitingHostAsync(string host, string name)
    {
        await FindAsync(host, "hosts", "hypervisor");
        await DoAsync("PUT /api/hosts/" + host, $"<host><name>{name}</name></host>");
    }

    /// <summary>Puts a host into maintenance.</summary>
    public async Task MaintainedHostAsync(string host)
    {
        await UpHostAsync(host);
        await DoAsync($"POST /api/hosts/{host}/deactivate");
    }

    /// <summary>Gives a host a device that can switch it off.</summary>
    public async Task PowerManagedHostAsync(string host)
    {
        await UpHostAsync(host);
        await DoAsync("PUT /api/hosts/" + host, """
            <host><power_management type="ilo"><enabled>true</enabled><address>192.168.1.107</address><username>admin</username>
            <password>secret</password><options><option name="secure" value="true"/></options>
            <agents><agent type="rsa"><address>192.168.1.111</address><username>admin</username><password>secret</password>
            <options><option name="secure" value="false"/></options><concurrent>false</concurrent><order>1</order></agent></agents>
            </power_management></host>
            """);
    }

    /// <summary>Binds interfaces of a host, those that carry no network first.</summary>
    public async Task HostNicsAsync(string host, params string[] nics)
    {
        await UpHostAsync(host);
        LabReply list = await DoAsync($"GET /api/hosts/{host}/nics", null);
        string[] present =
            [.. list.Xml!.Elements("host_nic").OrderBy(nic => nic.Element("network") is not null).Select(nic => (string)nic.Attribute("id")!)];
        if (present.Length < nics.Length)
        {
            throw new RowFailedException($"the preparation needs a host with {nics.Length} interfaces, and it has {present.Length}");
        }

        foreach ((string nic, string id) in nics.Zip(present))
        {
            Bind(nic, id);
        }
    }

    /// <summary>Bonds two interfaces of a host.</summary>
    public async Task BondAsync(string bond, string host)
    {
        await HostNicsAsync(host, "slave-1", "slave-2");
        await NetworkAsync("bond-network", "bonded", "cluster");
        await AddAsync(bond, $"/api/hosts/{host}/nics", """
            <host_nic><name>bond0</name><network id="bond-network"/><boot_protocol>dhcp</boot_protocol>
            <bonding><options><option name="mode" value="4"/></options>
            <slaves><host_nic id="slave-1"/><host_nic id="slave-2"/></slaves></bonding></host_nic>
            """);
    }

    /// <summary>Adds a network to the data center of a new installation, and to its cluster if that is asked for.</summary>
    public async Task NetworkAsync(string network, string name, string? cluster = null)
    {
        await CenterAsync("network-center");
        await AddAsync(network, "/api/networks", $"<network><name>{name}</name><data_center id=\"network-center\"/></network>");
        if (cluster is not null)
        {
            await ClusterAsync("network-cluster");
            await DoAsync("POST /api/clusters/network-cluster/networks", $"<network id=\"{network}\"/>");
        }
    }

    private async Task FindAsync(string guideName, string collection, Func<XElement, bool> isWanted, string what)
    {
        LabReply list = await DoAsync("GET /api/" + collection, null);
        XElement found = list.Xml!.Elements().FirstOrDefault(item => item.Attribute("id") is not null && isWanted(item))
            ?? throw new RowFailedException($"the preparation finds no {what} in {collection}");
        Bind(guideName, (string)found.Attribute("id")!);
    }
}
