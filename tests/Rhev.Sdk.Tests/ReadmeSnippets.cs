using System;
using System.Linq;
using System.Threading.Tasks;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Console = System.Console;
using OperatingSystem = Rhev.Sdk.Models.OperatingSystem;
using Version = Rhev.Sdk.Models.Version;

namespace Rhev.Sdk.Tests;

/// <summary>The README's code, so that it compiles.</summary>
internal static class ReadmeSnippets
{
    public static async Task StartAsync(string password)
    {
        await using RhevApi api = await RhevApi.ConnectAsync(new ConnectionOptions
        {
            BaseAddress = new("https://manager.example/api"),
            Credential = Credential.Basic("admin@internal", password),
            Tls = TlsOptions.TrustPemFile("ca.crt"),
        });

        await foreach (VmResource each in api.Vms.ListAsync(new() { Search = "name=web* sortby name asc", Max = 200 }))
        {
            Console.WriteLine($"{each.Data?.Name} is {each.Data?.Status?.State}");
        }

        VmResource vm = await api.Vms.GetAsync("vm1");                  // by name; api.Vms[id] is a handle, without a request
        vm = await vm.UpdateAsync(new Vm { Memory = 1L << 30 });         // sends what is set: null leaves alone, "" clears
        vm = await vm.UpdateAsync(v => v.Description = "database");      // edits a copy of the snapshot, sends the difference
        var start = await vm.StartAsync(new() { Pause = true });         // arguments as the RSDL lists them
        await start.WaitForCompletionAsync();
        await vm.DeleteAsync();
    }

    public static async Task ListAsync(RhevApi api)
    {
        ResourceList<VmResource> all = api.Vms.ListAsync(new() { Search = "sortby name asc", PageSize = 500 });
        await foreach (VmResource each in all) { }                       // a request for every 500; AsPages() gives the pages
        var nfs = await api.DataCenters.ListAsync(new() { Matching = { ["storage_type"] = "nfs" } }).ToListAsync();
        await foreach (VmResource each in api.Vms.ListAsync(new() { Detail = ["disks", "nics"] }))
        {
            Console.WriteLine($"{each.Data?.Disks?.Count} disks");       // in the same answer
        }

        await foreach (EventResource happening in api.Events.FollowAsync(from: "1012"))
        {
            Console.WriteLine($"{happening.Id}: {happening.Data?.Description}");
        }
    }

    public static async Task WaitAsync(RhevApi api, Vm wanted)
    {
        VmResource vm = await api.Vms.AddAsync(wanted).CompletedAsync();         // 201, or 202 and its creation_status, to the end
        vm = await vm.WaitForStatusAsync(VmState.Down, failOn: [VmState.Unknown]);
        await vm.StartAsync().CompletedAsync();
        vm = await vm.WaitForStatusAsync(VmState.Up, [VmState.Paused], new() { Timeout = TimeSpan.FromMinutes(2) });
        await vm.DeleteAsync(new() { Force = true });
        await vm.WaitUntilDeletedAsync();
    }

    public static (bool Running, string Advice, Usages Usages, bool Login) Enumerate(Vm vm, Disk disk, Event happening)
    {
        bool running = vm.Status?.State is { Known: VmState.Up or VmState.PoweringUp };
        string advice = vm.Status?.State.ToEnum() switch
        {
            VmState.Up => "connect",
            VmState.ImageLocked => "wait",
            _ => $"no advice for '{vm.Status?.State?.Wire}'",
        };
        disk.Format = DiskFormat.Cow;
        disk.Interface = OpenEnum<DiskInterface>.FromWire("nvme");       // what this SDK does not know yet
        Usages usages = [Usage.Vm, Usage.Display];
        bool login = happening.Code == EventCode.UserVdcLogin;           // codes are numbers: (int)happening.Code
        return (running, advice, usages, login);
    }

    public static (string? First, string? Second) Search()
    {
        string prefix = "web server";
        SearchOptions query = new() { Search = SearchQuery.Of($"name={prefix} and status={VmState.PoweringUp} sortby name asc") };
        string? first = query.Search;
        query.Search = SearchQuery.Where("status", SearchOperator.Equal, VmState.Up).Or("memory", SearchOperator.Greater, 4096);
        return (first, query.Search);
    }

    public static (bool Found, string? WindowsName, bool Local, TimeZoneInfo? Zone) TimeZones(Vm vm)
    {
        vm.Timezone = TimeZoneIds.AmericaNewYork;
        bool found = TimeZoneNames.TryGetWindowsName(vm.Timezone, out string? windowsName);     // Eastern Standard Time
        bool local = TimeZoneNames.TryGetTimeZone(vm.Timezone, out TimeZoneInfo? zone);
        return (found, windowsName, local, zone);
    }

    public static OperatingSystem Names(int major) => new() { Version = new Version { Major = major } };
}
