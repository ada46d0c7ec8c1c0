using System;
using System.Linq;
using System.Threading.Tasks;
using Own.Sdk;
using Own.Sdk.Models;
using Rhev.Emulator;
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
        tag = await tag.UpdateAsync(new Tag { Description = "é" });
        Console.WriteLine($"tag {tag.Data?.Name}: {tag.Data?.Description}");

        string[] homes = [.. AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.GetTypes().Any(type => type.Name == nameof(Vm))).Select(assembly => assembly.GetName().Name!)];
        Console.WriteLine("Vm is in " + string.Join(", ", homes));
        OwnSecond();
    }

    private static void OwnSecond() => Console.WriteLine(Own.Second.Chain.Describe());
}
