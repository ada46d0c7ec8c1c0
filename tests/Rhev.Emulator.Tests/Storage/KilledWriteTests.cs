using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests.Storage;

/// <summary>
/// Starts a Manager on every folder that a process leaves which ends at any moment of its writes: no need to kill one and to be lucky.
/// </summary>
public sealed class KilledWriteTests : StoredManagerTest
{
    [Fact]
    public async Task What_was_answered_is_there_and_what_was_not_is_there_wholly_or_not_at_all_whenever_the_process_ends()
    {
        (List<Moment> moments, List<string> states) = await WriteAsync();

        Assert.True(moments.Count(moment => moment.Folder.HasJournal) > 30, "too few moments with a journal");
        foreach (Moment moment in moments)
        {
            moment.Folder.Restore(Folder);
            string found = await RestartAndGoOnAsync();
            int index = states.IndexOf(found);
            Assert.True(
                index == moment.Answered || (index == moment.Begun && index > moment.Answered),
                $"After {moment.Answered} answers, with request {moment.Begun} begun, state {index} was found; "
                    + $"other than after the answers:\n{Difference(states[moment.Answered], found)}");

            // A journal that is there is finished: otherwise what it tells could come back later.
            Assert.Equal(moment.Folder.HasJournal ? moment.Begun : index, index);
        }
    }

    [Fact]
    public async Task A_process_that_ends_while_it_finishes_a_journal_leaves_it_to_the_next()
    {
        (List<Moment> moments, List<string> states) = await WriteAsync();
        Moment[] first = [.. moments.Where(moment => moment.Folder.HasJournal).DistinctBy(moment => moment.Begun)];

        Assert.Equal(states.Count - 1, first.Length);
        foreach (Moment moment in first)
        {
            foreach (FolderCopy left in Restart(moment.Folder))
            {
                left.Restore(Folder);
                using StoredApi api = new(Options());
                Assert.Equal(states[moment.Begun], api.Describe());
            }
        }
    }

    [Fact]
    public void A_first_filling_that_ends_at_any_moment_is_done_again()
    {
        List<FolderCopy> moments = [];
        WatchedFiles files = new() { Watch = () => Note(moments) };
        string filled;
        using (StoredApi api = new(Options(), files))
        {
            filled = api.Describe(withRoles: true);
        }

        Assert.True(moments.Count > 80, $"only {moments.Count} moments");
        foreach (FolderCopy moment in moments)
        {
            moment.Restore(Folder);
            using StoredApi api = new(Options());
            Assert.Equal(filled, api.Describe(withRoles: true));
        }
    }

    /// <summary>Sends requests that write.</summary>
    /// <returns>Every moment at which the process could have ended, and the state before the first and after each request.</returns>
    private async Task<(List<Moment> Moments, List<string> States)> WriteAsync()
    {
        List<Moment> moments = [];
        WatchedFiles files = new();
        using StoredApi api = new(Options(), files);
        List<string> states = [api.Describe()];
        files.Watch = () => Note(moments, states.Count - 1, states.Count);
        await foreach (int status in new StoredWrites(api).SendAsync())
        {
            Assert.InRange(status, 200, 204);
            states.Add(api.Describe());
            Note(moments, states.Count - 1, states.Count - 1);
        }

        Assert.Equal(states.Count, states.Distinct().Count());
        return (moments, states);
    }

    /// <summary>Finishes the journal of a folder.</summary>
    /// <returns>Every moment at which the process could have ended.</returns>
    private List<FolderCopy> Restart(FolderCopy folder)
    {
        folder.Restore(Folder);
        List<FolderCopy> moments = [];
        using StoredApi api = new(Options(), new WatchedFiles { Watch = () => Note(moments) });
        return moments;
    }

    private void Note(List<FolderCopy> moments)
    {
        FolderCopy folder = FolderCopy.Of(Folder);
        if (!folder.IsSame(moments.LastOrDefault()))
        {
            moments.Add(folder);
        }
    }

    private void Note(List<Moment> moments, int answered, int begun)
    {
        Moment moment = new(FolderCopy.Of(Folder), answered, begun);
        if (moments.LastOrDefault() is not { } last || !moment.Folder.IsSame(last.Folder) || last with { Folder = moment.Folder } != moment)
        {
            moments.Add(moment);
        }
    }

    /// <summary>Starts a Manager on the folder, which must take further requests, and another one, which must have them.</summary>
    /// <returns>What the first one found.</returns>
    private async Task<string> RestartAndGoOnAsync()
    {
        string found;
        string later;
        using (StoredApi api = new(Options()))
        {
            found = api.Describe();
            Assert.Equal(201, (await api.SendAsync("POST", "vms", StoredWrites.Vm("later"))).Status);
            later = api.Describe();
        }

        using StoredApi next = new(Options());
        Assert.Equal(later, next.Describe());
        return found;
    }

    private static string Difference(string expected, string found)
    {
        (string[] before, string[] after) = (expected.Split('\n'), found.Split('\n'));
        return string.Join(
            '\n', before.Except(after).Select(line => "- " + line).Concat(after.Except(before).Select(line => "+ " + line)));
    }

    /// <summary>A moment at which the process could have ended.</summary>
    /// <param name="Folder">What it leaves.</param>
    /// <param name="Answered">How many requests are answered.</param>
    /// <param name="Begun">How many are begun.</param>
    private sealed record Moment(FolderCopy Folder, int Answered, int Begun);
}
