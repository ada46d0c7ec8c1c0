using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Generated.Sdk;
using Generated.Sdk.Models;
using Rsdl.Runtime;

/// <summary>What a user of the generated SDK writes. Each method answers what it got.</summary>
public static class UserProgram
{
    private const string Id = "5114bb3e-a4e6-44b2-b783-b3eea7d84720";

    public static async Task<string> ConnectAsync(ConnectionOptions options)
    {
        await using RhevApi api = await RhevApi.ConnectAsync(options);
        Api root = await api.GetAsync();
        return $"{root.ProductInfo?.Name} {root.ProductInfo?.Version?.Major}.{root.ProductInfo?.Version?.Minor}";
    }

    public static async Task<string> ListAsync(ConnectionOptions options)
    {
        await using RhevApi api = Open(options);
        List<string> names = new();
        VmListOptions query = new() { Search = "name=web* sortby name asc", Max = 200, CaseSensitive = false };
        await foreach (VmResource vm in api.Vms.ListAsync(query))
        {
            names.Add($"{vm.Id}: {vm.Data!.Name} {vm.Data.Status?.State} {vm.Data.Memory >> 20} MiB, disks at {vm.Disks.Path}");
        }

        return string.Join("; ", names);
    }

    public static async Task<string> GetByNameAsync(ConnectionOptions options)
    {
        await using RhevApi api = Open(options);
        VmResource vm = await api.Vms.GetAsync("web é");
        return $"{vm} is {vm.Data!.Name}";
    }

    public static async Task<string> AddAsync(ConnectionOptions options)
    {
        await using RhevApi api = Open(options);
        Vm wanted = new()
        {
            Name = "web2",
            Memory = 1L << 30,
            Cluster = new Cluster { Name = "Default" },
            Template = new Template { Name = "Blank" },
            Cpu = new Cpu { Topology = new CpuTopology { Sockets = 1, Cores = 2 } },
            Os = new OperatingSystem { Boots = new() { new Boot { Dev = BootDevice.Hd }, new Boot { Dev = BootDevice.Network } } },
            Description = "<é>",
        };
        CreateOperation<VmResource> creation = await api.Vms.AddAsync(wanted, new() { WaitForCreation = true, CorrelationId = "add-1" });
        VmResource vm = await creation.WaitForCompletionAsync();
        return $"{creation.HasCompleted}, then {vm} {vm.Data!.Status?.State}";
    }

    public static async Task<string> UpdateAsync(ConnectionOptions options)
    {
        await using RhevApi api = Open(options);
        VmResource vm = await api.Vms[Id].GetAsync();
        VmResource updated = await vm.UpdateAsync(v =>
        {
            v.Description = "db";
            v.Cpu!.Topology!.Cores = 4;
        });
        VmResource same = await updated.UpdateAsync(v => v.Description = "db");
        return $"{vm.Data!.Description} to {updated.Data!.Description}; {ReferenceEquals(same, updated)}";
    }

    public static async Task<string> StartAsync(ConnectionOptions options)
    {
        await using RhevApi api = Open(options);
        ActionOperation<Action> start = await api.Vms[Id].StartAsync(new() { Pause = true, Vm = new Vm { Stateless = true } });
        string accepted = $"{start.State} {start.HasCompleted}";
        start = await start.WaitForCompletionAsync(CancellationToken.None);
        return $"{accepted}, then {start.State} {start.HasCompleted}";
    }

    public static async Task<string> DeleteAsync(ConnectionOptions options)
    {
        await using RhevApi api = Open(options);
        await api.Vms[Id].DeleteAsync(new() { Force = true, Matrix = { ["async"] = "true" }, CorrelationId = "delete-1" });
        return "deleted";
    }

    private static RhevApi Open(ConnectionOptions options) => new(ApiConnection.Create(options));
}
