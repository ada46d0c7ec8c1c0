using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Rhev.Emulator.Tests.Work;

/// <summary>A test with a Manager whose work takes ten seconds of a clock that the test moves.</summary>
public abstract class TimedManagerTest : ManagerTest
{
    protected static TimeSpan Duration { get; } = TimeSpan.FromSeconds(10);

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2014, 1, 22, 10, 30, 0, TimeSpan.Zero));

    protected override EmulatorOptions Options => new() { TimeProvider = Time, WorkDuration = Duration };

    protected override Task<Reply> ActedAsync(Task<Reply> request) => FinishAsync(200, request);

    /// <summary>Lets the time of one step pass.</summary>
    protected void Pass() => Time.Advance(Duration);

    /// <summary>Sends a request that is answered when its work is over, and lets time pass until it is.</summary>
    protected async Task<Reply> FinishAsync(int status, Task<Reply> request)
    {
        while (!request.IsCompleted)
        {
            // The work begins when the Manager has the request: another request tells.
            bool isAtWork = (await Client.GetAsync("/api/jobs")).Items.Any(job => Reply.At(job, "status/state") == "STARTED");
            if (isAtWork)
            {
                Assert.False(request.IsCompleted, "the request did not wait for its work");
                Pass();
            }
        }

        return await ExpectAsync(status, request);
    }
}
