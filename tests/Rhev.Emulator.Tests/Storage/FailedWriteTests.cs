using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests.Storage;

/// <summary>Has every step of the writes of a Manager fail, one at a time.</summary>
public sealed class FailedWriteTests : StoredManagerTest
{
    // How many requests are sent after the one that something fails in.
    private const int Followers = 2;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_refused_since_it_cannot_be_stored_is_neither_in_memory_nor_in_the_folder(bool isForGood)
    {
        using (new StoredApi(Options()))
        {
            // Fills the folder.
        }

        FolderCopy filled = FolderCopy.Of(Folder);
        int refused = 0;
        int step = 0;
        for (bool hasFailed = true; hasFailed; step++)
        {
            filled.Restore(Folder);
            FailingFiles files = new(isForGood);
            string known;
            using (StoredApi api = new(Options(), files))
            {
                files.Successes = step;
                known = api.Describe();
                int later = 0;
                await foreach (int status in new StoredWrites(api).SendAsync())
                {
                    string before = known;
                    known = api.Describe();
                    Assert.True(status is 0 or (>= 200 and <= 204) or 500, $"step {step}: {status}");
                    Assert.True(status is > 0 and < 500 || before == known, $"step {step}: what was refused is done");
                    refused += status == 500 ? 1 : 0;
                    hasFailed = files.Successes < 0;
                    if (hasFailed && ++later > Followers)
                    {
                        break;
                    }
                }
            }

            using StoredApi next = new(Options());
            Assert.Equal(known, next.Describe());
        }

        Assert.True(step > 50 && refused > 10, $"{step} steps, {refused} refused");
    }
}
