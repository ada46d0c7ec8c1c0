using System;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests;

/// <summary>A test with a fresh Manager of its own.</summary>
public abstract class ManagerTest : IAsyncLifetime, IDisposable
{
    private EmulatedManager? _manager;
    private RawClient? _client;

    protected EmulatedManager Manager => _manager!;

    protected RawClient Client => _client!;

    public async Task InitializeAsync()
    {
        EmulatorOptions options = Options;
        _manager = await EmulatedManager.StartAsync(options);
        _client = new RawClient(_manager, checksSchema: options.Documents is null);
    }

    public void Dispose()
    {
        _client?.Dispose();
        GC.SuppressFinalize(this);
    }

    public async Task DisposeAsync()
    {
        if (_manager is not null)
        {
            await _manager.DisposeAsync();
        }
    }

    /// <summary>How the Manager is set up: by default no work takes any time.</summary>
    protected virtual EmulatorOptions Options => new() { TimeProvider = Clock, WorkDuration = TimeSpan.Zero };

    protected static TimeProvider Clock { get; } = new FixedClock();

    protected async Task<string> IdOfAsync(string collection, string name)
    {
        Reply list = await Client.GetAsync($"/api/{collection}?search=name={Uri.EscapeDataString(name)}");
        return (string)Assert.Single(list.Items).Attribute("id")!;
    }

    /// <summary>Approves the seeded host.</summary>
    protected async Task<string> HostAsync()
    {
        string host = await IdOfAsync("hosts", "hypervisor");
        await ActedAsync(Client.PostAsync($"/api/hosts/{host}/approve", "<action/>"));
        return host;
    }

    /// <summary>Adds a cluster that serves Gluster, with a host.</summary>
    /// <returns>The address of the cluster, and the id of the host.</returns>
    protected async Task<(string Cluster, string Host)> GlusterServerAsync()
    {
        Reply cluster = await ExpectAsync(201, Client.PostAsync(
            "/api/clusters",
            "<cluster><name>gluster</name><cpu id='Intel Penryn Family'/><data_center><name>Default</name></data_center>"
            + "<version major='3' minor='3'/><gluster_service>true</gluster_service></cluster>"));
        Reply host = await ExpectAsync(201, Client.PostAsync(
            "/api/hosts",
            $"<host><name>server</name><address>192.0.2.30</address><cluster id='{cluster.Id}'/><root_password>p</root_password></host>"));
        return (cluster.Href, host.Id);
    }

    /// <summary>Creates an NFS domain, attaches it to the default data center and activates it there.</summary>
    protected async Task<string> ActiveDomainAsync(string name, string type)
    {
        string domain = (await ExpectAsync(201, Client.PostAsync("/api/storagedomains", Domain(name, type)))).Id;
        string center = await IdOfAsync("datacenters", "Default");
        await ExpectAsync(
            201, Client.PostAsync($"/api/datacenters/{center}/storagedomains", $"<storage_domain><name>{name}</name></storage_domain>"));
        await ActedAsync(Client.PostAsync($"/api/datacenters/{center}/storagedomains/{domain}/activate", "<action/>"));
        return domain;
    }

    /// <summary>Waits for an action that is answered when its work is over.</summary>
    protected virtual Task<Reply> ActedAsync(Task<Reply> request) => ExpectAsync(200, request);

    protected async Task<string> VmAsync(string name) =>
        (await ExpectAsync(201, Client.PostAsync("/api/vms", Vm(name)))).Id;

    protected static string Domain(string name, string type) =>
        $"<storage_domain><name>{name}</name><type>{type}</type><storage><type>nfs</type><address>192.0.2.20</address>"
        + $"<path>/{name}</path></storage><host><name>hypervisor</name></host></storage_domain>";

    protected static string Vm(string name) =>
        $"<vm><name>{name}</name><cluster><name>default</name></cluster><template><name>Blank</name></template></vm>";

    protected static async Task<Reply> ExpectAsync(int status, Task<Reply> request)
    {
        Reply reply = await request;
        Assert.True(reply.Status == status, $"{reply.Status} instead of {status}: {reply.Text}");
        return reply;
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2014, 1, 22, 10, 30, 0, TimeSpan.Zero);
    }
}
