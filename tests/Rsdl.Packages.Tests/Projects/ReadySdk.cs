using System.Threading.Tasks;
using Rhev.Emulator;
using Rhev.Sdk;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Console = System.Console;

internal static class Program
{
    private static async Task Main()
    {
        await using EmulatedManager manager = await EmulatedManager.StartAsync();
        await using RhevApi api = await RhevApi.ConnectAsync(new ConnectionOptions
        {
            BaseAddress = manager.BaseAddress,
            Credential = Credential.Basic(manager.User, manager.Password),
            Tls = TlsOptions.TrustPem(manager.CaCertificatePem),
        });
        TagResource tag = await api.Tags.AddAsync(new Tag { Name = "first" }).CompletedAsync();
        Console.WriteLine($"tag {tag.Data?.Name}");
    }

    internal static Task<VmResource> MoveAsync(VmResource vm) =>
        vm.UpdateAsync(new Vm { Memory = 1L << 30, Template = new() { Name = "Blank" } });
}
