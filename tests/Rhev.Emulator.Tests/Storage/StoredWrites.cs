using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Rhev.Emulator.Tests.Storage;

/// <summary>Requests that change one file, several, and that add and remove files.</summary>
internal sealed class StoredWrites(StoredApi api)
{
    private string? _vm;
    private string? _nic;
    private string? _tag;

    /// <summary>Sends the requests one after another.</summary>
    /// <returns>The statuses that were answered, each as soon as it is; 0 when a request before failed that is needed.</returns>
    public async IAsyncEnumerable<int> SendAsync()
    {
        yield return await AddAsync(id => _vm = id, "vms", Vm("vm1"));
        yield return await AddAsync(
            id => _nic = id, $"vms/{_vm}/nics", "<nic><name>nic1</name><network><name>rhevm</name></network></nic>", _vm);
        yield return await AddAsync(id => _tag = id, "tags", "<tag><name>blue</name></tag>");
        yield return await AddAsync(_ => { }, $"vms/{_vm}/tags", "<tag><name>blue</name></tag>", _vm, _tag);
        yield return await SendAsync("PUT", $"vms/{_vm}", "<vm><name>vm2</name></vm>", _vm);
        yield return await SendAsync("DELETE", $"vms/{_vm}/nics/{_nic}", "", _vm, _nic);
        yield return await SendAsync("DELETE", $"tags/{_tag}", "", _tag);
        yield return await SendAsync("POST", "vms", Vm("another"));
        yield return await SendAsync("DELETE", $"vms/{_vm}", "", _vm);
    }

    public static string Vm(string name) =>
        $"<vm><name>{name}</name><cluster><name>default</name></cluster><template><name>Blank</name></template></vm>";

    private async Task<int> AddAsync(System.Action<string?> take, string path, string body, params string?[] needed)
    {
        if (needed.Contains(null))
        {
            return 0;
        }

        (int status, string? id) = await api.SendAsync("POST", path, body);
        take(status == 201 ? id : null);
        return status;
    }

    private async Task<int> SendAsync(string method, string path, string body, params string?[] needed) =>
        needed.Contains(null) ? 0 : (await api.SendAsync(method, path, body)).Status;
}
