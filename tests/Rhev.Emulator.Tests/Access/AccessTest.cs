using System;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests.Access;

/// <summary>
/// A test with a Manager whose administrator and whose user Jane both send requests. Jane filters unless a test says not.
/// </summary>
public abstract class AccessTest : IAsyncLifetime, IDisposable
{
    private EmulatedManager? _manager;
    private RawClient? _admin;

    protected RawClient Admin => _admin!;

    protected virtual EmulatorOptions Options => new()
    {
        Accounts = [new EmulatorAccount("jane@internal", "secret") { Groups = ["Sales"] }],
    };

    public async Task InitializeAsync()
    {
        _manager = await EmulatedManager.StartAsync(Options);
        _admin = new RawClient(_manager, checksSchema: Options.Documents is null);
    }

    public void Dispose()
    {
        _admin?.Dispose();
        GC.SuppressFinalize(this);
    }

    public async Task DisposeAsync() => await _manager!.DisposeAsync();

    protected Task<Reply> JaneAsync(string method, string path, string? body = null, bool filters = true) =>
        Admin.SendAsync(new HttpMethod(method), path, body, adjust: request =>
        {
            request.Headers.Authorization = RawClient.Basic("jane@internal", "secret");
            if (filters)
            {
                request.Headers.Add("Filter", "true");
            }
        });

    protected async Task<string> IdOfAsync(string collection, string name)
    {
        Reply list = await Admin.GetAsync($"/api/{collection}");
        return (string)Assert.Single(list.Items, item => Reply.At(item, "name") == name).Attribute("id")!;
    }

    protected async Task<string> VmAsync(string name) => (await AddAsync(
        "/api/vms",
        $"<vm><name>{name}</name><cluster><name>default</name></cluster><template><name>Blank</name></template></vm>")).Id;

    protected async Task<Reply> AddAsync(string path, string body)
    {
        Reply added = await Admin.PostAsync(path, body);
        Assert.True(added.Status == 201, added.Text);
        return added;
    }

    /// <summary>Gives a role on an object, below the object.</summary>
    protected async Task<Reply> GrantAsync(string path, string holder, string holderId, string role) => await AddAsync(
        $"{path}/permissions", $"<permission><role id='{await IdOfAsync("roles", role)}'/><{holder} id='{holderId}'/></permission>");
}
