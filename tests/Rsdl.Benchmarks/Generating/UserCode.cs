using System;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Rsdl.Benchmarks.Generating;

/// <summary>What a user of the SDK writes.</summary>
internal static class UserCode
{
    /// <summary>Where <see cref="Sample"/> lies.</summary>
    public const string SamplePath = "Starter.cs";

    /// <summary>Where <see cref="Other"/> lies.</summary>
    public const string OtherPath = "Other.cs";

    /// <summary>Where the number stands in <see cref="Sample"/>.</summary>
    public static TextSpan NumberSpan { get; } = new(Sample(0).IndexOf(Number(0), StringComparison.Ordinal), Number(0).Length);

    /// <summary>The number as it stands in the files, always of the same length.</summary>
    public static string Number(int number) => number.ToString("d6", CultureInfo.InvariantCulture);

    /// <summary>A small file that uses some ten members of the SDK.</summary>
    /// <param name="number">A number that stands in one of its methods; an edit changes it.</param>
    public static string Sample(int number) => $$"""
        using System.Threading;
        using System.Threading.Tasks;
        using {{SdkProject.Namespace}};
        using {{SdkProject.Namespace}}.Models;
        using Rsdl.Runtime;

        namespace Consumer
        {
            public static class Starter
            {
                public static async Task<int> StartAsync(RhevApi api, string cluster, CancellationToken cancellationToken)
                {
                    int started = {{Number(number)}};
                    await foreach (VmResource vm in api.Vms.ListAsync(cancellationToken: cancellationToken))
                    {
                        if (vm.Data?.Cluster?.Id != cluster || vm.Data.Memory is null)
                        {
                            continue;
                        }

                        await vm.StartAsync(cancellationToken: cancellationToken);
                        started++;
                    }

                    Vm added = new() { Name = "vm" + started, Cluster = new Cluster { Id = cluster }, Memory = 1L << 30 };
                    VmResource resource = await api.Vms.AddAsync(added).CompletedAsync(cancellationToken);
                    return resource.Data?.Name?.Length ?? started;
                }
            }
        }
        """;

    /// <summary>A file that has nothing to do with the SDK.</summary>
    /// <param name="number">A number that stands in one of its methods; an edit changes it.</param>
    public static string Other(int number) => $$"""
        namespace Consumer
        {
            internal static class Other
            {
                public static int Number() => {{Number(number)}};
            }
        }
        """;
}
