using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Rhev.Sdk;
using Rhev.Sdk.Models;
using Rsdl.Runtime;

namespace Rhev.QuickStart;

/// <summary>The guide's sections 3.2 to 3.17, in order.</summary>
internal sealed class Walkthrough(RhevApi api, QuickStartOptions options, StepPrinter printer)
{
    private const string DataDomain = "data1";
    private const string IsoDomain = "iso1";

    /// <summary>How long a step waits for a state, since a Manager answers before its work is done.</summary>
    private static readonly PollOptions Patience = new() { Timeout = TimeSpan.FromMinutes(5) };

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await ShowEntryPointAsync(cancellationToken);
        DataCenterResource dataCenter = await ListDataCentersAsync(cancellationToken);
        ClusterResource cluster = await ListClustersAsync(cancellationToken);
        NetworkResource network = await ListNetworksAsync(cancellationToken);
        HostResource host = await ListHostsAsync(cancellationToken);
        await ApproveAsync(host, cancellationToken);
        StorageDomainResource data = await CreateStorageAsync("3.8", DataDomain, StorageDomainType.Data, host, cancellationToken);
        StorageDomainResource iso = await CreateStorageAsync("3.9", IsoDomain, StorageDomainType.Iso, host, cancellationToken);
        await AttachAsync(dataCenter, [data, iso], cancellationToken);
        await ActivateAsync(dataCenter, [data, iso], cancellationToken);
        VmResource vm = await CreateVmAsync(cluster, cancellationToken);
        await AddNicAsync(vm, network, cancellationToken);
        await AddDiskAsync(vm, data, cancellationToken);
        await AttachIsoAsync(vm, iso, cancellationToken);
        await StartAsync(vm, cancellationToken);
        await ShowEventsAsync(cancellationToken);
    }

    private async Task ShowEntryPointAsync(CancellationToken cancellationToken)
    {
        await printer.BeginAsync("3.2", "Access the API entry point");
        Api entryPoint = await api.GetAsync(cancellationToken);
        Rhev.Sdk.Models.Version? version = entryPoint.ProductInfo?.Version;
        await printer.ResultAsync($"{entryPoint.ProductInfo?.Name} {version?.Major}.{version?.Minor}, {entryPoint.Links.Count} links");
    }

    private async Task<DataCenterResource> ListDataCentersAsync(CancellationToken cancellationToken)
    {
        await printer.BeginAsync("3.3", "List the data centers");
        return await ListAsync(
            api.DataCenters.ListAsync(cancellationToken: cancellationToken),
            item => item.Data,
            item => $"{item.Data?.Name}, {item.Data?.StorageType}, {item.Data?.Status?.State}");
    }

    private async Task<ClusterResource> ListClustersAsync(CancellationToken cancellationToken)
    {
        await printer.BeginAsync("3.4", "List the clusters");
        return await ListAsync(
            api.Clusters.ListAsync(cancellationToken: cancellationToken),
            item => item.Data,
            item => $"{item.Data?.Name}, {item.Data?.Cpu?.Id}");
    }

    private async Task<NetworkResource> ListNetworksAsync(CancellationToken cancellationToken)
    {
        await printer.BeginAsync("3.5", "List the logical networks");
        return await ListAsync(
            api.Networks.ListAsync(cancellationToken: cancellationToken),
            item => item.Data,
            item => $"{item.Data?.Name}, {item.Data?.Status?.State}");
    }

    private async Task<HostResource> ListHostsAsync(CancellationToken cancellationToken)
    {
        await printer.BeginAsync("3.6", "List the hosts");
        return await ListAsync(
            api.Hosts.ListAsync(cancellationToken: cancellationToken),
            item => item.Data,
            item => $"{item.Data?.Name}, {item.Data?.Address}, {item.Data?.Status?.State}");
    }

    private async Task ApproveAsync(HostResource host, CancellationToken cancellationToken)
    {
        await printer.BeginAsync("3.7", $"Approve the host {host.Data?.Name}");
        if (host.Data?.Status?.State == HostState.Up)
        {
            await printer.ResultAsync("it is up already");
            return;
        }

        await host.ApproveAsync(cancellationToken: cancellationToken).CompletedAsync(cancellationToken);
        HostResource approved = await host.WaitForStatusAsync(
            HostState.Up, [HostState.InstallFailed, HostState.Error], Patience, cancellationToken);
        await printer.ResultAsync($"{approved.Data?.Name} is {approved.Data?.Status?.State}");
    }

    private async Task<StorageDomainResource> CreateStorageAsync(
        string section, string name, StorageDomainType type, HostResource host, CancellationToken cancellationToken)
    {
        await printer.BeginAsync(section, $"Create the NFS storage domain {name}");
        StorageDomainResource domain = await api.StorageDomains.AddAsync(
            new StorageDomain
            {
                Name = name,
                Type = type,
                Storage = new Storage { Type = StorageType.Nfs, Address = options.StorageAddress, Path = "/" + name },
                Host = new Host { Name = host.Data?.Name },
            },
            cancellationToken: cancellationToken).CompletedAsync(cancellationToken);
        await printer.ResultAsync($"{domain.Data?.Name} {domain.Id}, {domain.Data?.Available} bytes available");
        return domain;
    }

    private async Task AttachAsync(DataCenterResource dataCenter, StorageDomainResource[] domains, CancellationToken cancellationToken)
    {
        await printer.BeginAsync("3.10", $"Attach the storage domains to the data center {dataCenter.Data?.Name}");
        foreach (StorageDomainResource domain in domains)
        {
            DataCenterStorageDomainResource attached = await dataCenter.StorageDomains.AddAsync(
                new StorageDomain { Name = domain.Data?.Name }, cancellationToken: cancellationToken).CompletedAsync(cancellationToken);
            await printer.ResultAsync($"{attached.Data?.Name} is {attached.Data?.Status?.State}");
        }
    }

    private async Task ActivateAsync(DataCenterResource dataCenter, StorageDomainResource[] domains, CancellationToken cancellationToken)
    {
        await printer.BeginAsync("3.11", "Activate the storage domains");
        foreach (StorageDomainResource domain in domains)
        {
            DataCenterStorageDomainResource attached = dataCenter.StorageDomains[domain.Id];
            await attached.ActivateAsync(cancellationToken: cancellationToken).CompletedAsync(cancellationToken);
            attached = await attached.WaitForStatusAsync(
                StorageDomainState.Active, [StorageDomainState.Unattached], Patience, cancellationToken);
            await printer.ResultAsync($"{attached.Data?.Name} is {attached.Data?.Status?.State}");
        }
    }

    private async Task<VmResource> CreateVmAsync(ClusterResource cluster, CancellationToken cancellationToken)
    {
        await printer.BeginAsync("3.12", $"Create the virtual machine {options.VmName}");
        VmResource vm = await api.Vms.AddAsync(
            new Vm
            {
                Name = options.VmName,
                Cluster = new Cluster { Name = cluster.Data?.Name },
                Template = new Template { Name = "Blank" },
                Memory = 512L << 20,
                Os = new() { Boots = [new Boot { Dev = BootDevice.Hd }] },
            },
            cancellationToken: cancellationToken).CompletedAsync(cancellationToken);
        vm = await vm.WaitForStatusAsync(VmState.Down, [VmState.Unknown, VmState.NotResponding], Patience, cancellationToken);
        await printer.ResultAsync($"{vm.Data?.Name} {vm.Id}, {vm.Data?.Memory >> 20} MB, is {vm.Data?.Status?.State}");
        return vm;
    }

    private async Task AddNicAsync(VmResource vm, NetworkResource network, CancellationToken cancellationToken)
    {
        await printer.BeginAsync("3.13", "Create the virtual machine's NIC");
        VmNicResource nic = await vm.Nics.AddAsync(
            new Nic { Name = "nic1", Interface = NicInterface.Virtio, Network = new Network { Name = network.Data?.Name } },
            cancellationToken: cancellationToken).CompletedAsync(cancellationToken);
        await printer.ResultAsync($"{nic.Data?.Name}, {nic.Data?.Interface}, {nic.Data?.Mac?.Address}");
    }

    private async Task AddDiskAsync(VmResource vm, StorageDomainResource data, CancellationToken cancellationToken)
    {
        await printer.BeginAsync("3.14", "Create the virtual machine's disk");
        VmDiskResource disk = await vm.Disks.AddAsync(
            new Disk
            {
                StorageDomains = [new StorageDomain { Id = data.Id }],
                Size = 8L << 30,
                Type = DiskType.System,
                Interface = DiskInterface.Virtio,
                Format = DiskFormat.Cow,
                Bootable = true,
            },
            cancellationToken: cancellationToken).CompletedAsync(cancellationToken);
        disk = await disk.WaitForStatusAsync(DiskState.Ok, [DiskState.Illegal], Patience, cancellationToken);
        await printer.ResultAsync($"{disk.Id}, {disk.Data?.Size >> 30} GB, {disk.Data?.Format}, is {disk.Data?.Status?.State}");
    }

    private async Task AttachIsoAsync(VmResource vm, StorageDomainResource iso, CancellationToken cancellationToken)
    {
        await printer.BeginAsync("3.15", "Attach an ISO image to the virtual machine");
        await foreach (StorageDomainFileResource file in iso.Files.ListAsync(cancellationToken: cancellationToken))
        {
            VmCdRomResource cdRom = await vm.CdRoms.AddAsync(
                new CdRom { File = new File { Id = file.Id } },
                cancellationToken: cancellationToken).CompletedAsync(cancellationToken);
            await printer.ResultAsync($"{cdRom.Data?.File?.Id}");
            return;
        }

        throw new QuickStartException($"The ISO storage domain '{IsoDomain}' holds no image; upload one and start again.");
    }

    private async Task StartAsync(VmResource vm, CancellationToken cancellationToken)
    {
        await printer.BeginAsync("3.16", "Start the virtual machine from the CD-ROM");
        await vm.StartAsync(
            new() { Vm = new Vm { Os = new() { Boots = [new Boot { Dev = BootDevice.CdRom }] } } },
            cancellationToken).CompletedAsync(cancellationToken);
        VmResource started = await vm.WaitForStatusAsync(VmState.Up, [VmState.NotResponding], Patience, cancellationToken);
        await printer.ResultAsync($"{started.Data?.Name} is {started.Data?.Status?.State}");
    }

    private async Task ShowEventsAsync(CancellationToken cancellationToken)
    {
        await printer.BeginAsync("3.17", "Check the system events");
        int shown = 0;
        await foreach (EventResource item in api.Events.ListAsync(new() { Max = 10 }, cancellationToken))
        {
            await printer.ResultAsync($"{item.Id} code {item.Data?.Code:d}: {item.Data?.Description}");
            shown++;
        }

        if (shown == 0)
        {
            throw new QuickStartException("The Manager has recorded no event.");
        }
    }

    /// <summary>Prints all resources, and gives the one named Default, or else the first.</summary>
    private async Task<TResource> ListAsync<TResource>(
        IAsyncEnumerable<TResource> resources, Func<TResource, BaseResource?> data, Func<TResource, string> describe)
        where TResource : class
    {
        List<TResource> all = [];
        await foreach (TResource resource in resources)
        {
            await printer.ResultAsync(describe(resource));
            all.Add(resource);
        }

        return all.FirstOrDefault(resource => data(resource)?.Name == "Default")
            ?? all.FirstOrDefault()
            ?? throw new QuickStartException("The collection is empty, and the next steps need one of its resources.");
    }
}
