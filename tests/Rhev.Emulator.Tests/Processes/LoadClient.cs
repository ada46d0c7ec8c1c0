using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

namespace Rhev.Emulator.Tests.Processes;

/// <summary>A client with work of many kinds, each with the answer that it must have.</summary>
internal sealed class LoadClient(RawClient client, int number)
{
    private readonly List<string> _errors = [];
    private int _round;

    public int Requests { get; private set; }

    /// <summary>The answers that were others than they must be.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Looks around, and takes a machine of its own from its creation to its removal.</summary>
    public async Task WorkAsync()
    {
        string name = $"load{number}x{_round++}";
        await ExpectAsync(200, HttpMethod.Get, "/api");
        await ExpectAsync(200, HttpMethod.Get, "/api/vms;max=20");
        Reply vm = await ExpectAsync(
            201,
            HttpMethod.Post,
            "/api/vms",
            $"<vm><name>{name}</name><cluster><name>default</name></cluster><template><name>Blank</name></template></vm>");
        if (vm.Status != 201)
        {
            return;
        }

        await ExpectAsync(409, HttpMethod.Post, "/api/vms", $"<vm><name>{name}</name><cluster><name>default</name></cluster>"
            + "<template><name>Blank</name></template></vm>");
        await ExpectAsync(
            201, HttpMethod.Post, $"{vm.Href}/nics", "<nic><name>nic1</name><network><name>rhevm</name></network></nic>");
        await ExpectAsync(
            201,
            HttpMethod.Post,
            $"{vm.Href}/disks",
            "<disk><storage_domains><storage_domain><name>data01</name></storage_domain></storage_domains><size>1024</size>"
            + "<interface>virtio</interface><format>cow</format></disk>");
        Reply changed = await ExpectAsync(200, HttpMethod.Put, vm.Href, $"<vm><description>of {number}</description></vm>");
        Check(changed.At("description") == $"of {number}", "the description is that of another");
        Reply found = await ExpectAsync(200, HttpMethod.Get, $"/api/vms?search=name%3D{name}");
        Check(found.Items.Length == 1, $"{found.Items.Length} machines with one name");
        await ExpectAsync(200, HttpMethod.Post, $"{vm.Href}/start", "<action/>");
        Reply disks = await ExpectAsync(200, HttpMethod.Get, $"{vm.Href}/disks");
        Check(disks.Items.Length == 1, $"{disks.Items.Length} disks instead of one");
        await ExpectAsync(409, HttpMethod.Delete, vm.Href);
        await ExpectAsync(200, HttpMethod.Post, $"{vm.Href}/stop", "<action/>");
        await ExpectAsync(200, HttpMethod.Get, "/api/events;max=10");
        await ExpectAsync(204, HttpMethod.Delete, vm.Href);
        await ExpectAsync(404, HttpMethod.Get, vm.Href);
    }

    private async Task<Reply> ExpectAsync(int status, HttpMethod method, string path, string? body = null)
    {
        Requests++;
        try
        {
            Reply reply = await client.SendAsync(method, path, body);
            Check(reply.Status == status, $"{method} {path}: {reply.Status} instead of {status}: {reply.Text}");
            return reply;
        }
        catch (HttpRequestException failed)
        {
            _errors.Add($"{method} {path}: {failed.Message}");
            throw;
        }
    }

    private void Check(bool isRight, string error)
    {
        if (!isRight)
        {
            _errors.Add(error);
        }
    }
}
