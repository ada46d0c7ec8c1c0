using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Rhev.Emulator.Tests.Storage;

/// <summary>A test with a data folder of its own.</summary>
public abstract class StoredManagerTest : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("rhev-emulator-tests-").FullName;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected EmulatorOptions Options(SeedProfile seed = SeedProfile.Minimal) => new()
    {
        DataFolder = Folder, Seed = seed, WorkDuration = TimeSpan.Zero,

        // Statistics move with time.
        TimeProvider = new FakeTimeProvider(new DateTimeOffset(2014, 1, 22, 10, 30, 0, TimeSpan.Zero)),
    };

    protected string In(string file) => Path.Combine(Folder, file);

    /// <summary>Starts a Manager on the folder, works with it and stops it.</summary>
    protected async Task RunAsync(Func<RawClient, Task> work, SeedProfile seed = SeedProfile.Minimal)
    {
        await using EmulatedManager manager = await EmulatedManager.StartAsync(Options(seed));
        using RawClient client = new(manager);
        await work(client);
    }

    /// <summary>Every file by its name in the folder, but the lock, which cannot be read while it is held.</summary>
    protected SortedDictionary<string, string> Files() => new(
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "lock")
            .ToDictionary(path => Path.GetRelativePath(Folder, path), File.ReadAllText),
        StringComparer.Ordinal);

    protected static async Task<Reply> ExpectAsync(int status, Task<Reply> request)
    {
        Reply reply = await request;
        Assert.True(reply.Status == status, $"{reply.Status} instead of {status}: {reply.Text}");
        return reply;
    }

    protected static string Vm(string name) =>
        $"<vm><name>{name}</name><cluster><name>default</name></cluster><template><name>Blank</name></template></vm>";
}
