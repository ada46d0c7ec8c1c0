using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Resources;
using Rsdl.Runtime.Tests.Resources.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Operations;

public class PollOptionsTests
{
    [Theory]
    [InlineData(0, 10, 600, "PollOptions.FirstDelay must be at least one millisecond and at most 24 days.")]
    [InlineData(-1, 10, 600, "PollOptions.FirstDelay must be at least one millisecond and at most 24 days.")]
    [InlineData(1, 0.5, 600, "PollOptions.LongestDelay must not be shorter than FirstDelay.")]
    [InlineData(1, 1e7, 600, "PollOptions.LongestDelay must be at least one millisecond and at most 24 days.")]
    [InlineData(1, 10, 0, "PollOptions.Timeout must be positive or infinite.")]
    [InlineData(1, 10, -5, "PollOptions.Timeout must be positive or infinite.")]
    public async Task Options_that_make_no_sense_are_refused_before_anything_is_sent(
        double first, double longest, double timeout, string message)
    {
        FakeManager manager = new();
        PollOptions options = new()
        {
            FirstDelay = TimeSpan.FromSeconds(first),
            LongestDelay = TimeSpan.FromSeconds(longest),
            Timeout = TimeSpan.FromSeconds(timeout),
        };

        Func<Task>[] waits =
        [
            () => manager.Machines["1"].WaitForStatusAsync("up", [], options),
            () => manager.Machines["1"].WaitUntilDeletedAsync(options),
            () => manager.Machines.ResumeAdd("machines/1").WaitForCompletionAsync(options),
            () => ActionOperation.FromHref<Job>(manager.Connection, "machines/1/start/7").WaitForCompletionAsync(options),
        ];
        foreach (Func<Task> wait in waits)
        {
            Assert.Equal(message, (await Assert.ThrowsAsync<ArgumentException>(wait)).Message);
        }

        Assert.Empty(manager.Requests);
    }

    [Fact]
    public void The_usual_pauses_and_time_are_told()
    {
        Assert.Equal("00:00:00.2500000 to 00:00:10, 00:10:00 in all", new PollOptions().ToString());
        Assert.Equal(
            "00:00:00.2500000 to 00:00:10, without end", new PollOptions { Timeout = Timeout.InfiniteTimeSpan }.ToString());
    }

    [Fact]
    public async Task A_wait_without_end_goes_on_and_a_question_without_an_answer_in_time_is_asked_again()
    {
        FakeManager manager = new();
        Poller poller = new(manager.Connection, new PollOptions { Timeout = Timeout.InfiniteTimeSpan }, "machines/1", "it did not");
        ApiTimeoutException late = new(new ApiCall(HttpMethod.Get, "x", null), TimeSpan.Zero, new TimeoutException());
        int asked = 0;

        int answer = await poller.AskAsync(_ => ++asked < 1000 ? throw late : Task.FromResult(asked), CancellationToken.None);

        Assert.Equal((1000, 999), (answer, manager.Time.Waits.Count));
    }
}
