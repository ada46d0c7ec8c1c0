using System.Collections.Generic;
using Rhev.Emulator.Http;
using Xunit;

namespace Rhev.Emulator.Tests;

public sealed class RequestRecorderTests
{
    [Fact]
    public void The_latest_requests_are_remembered()
    {
        RequestRecorder recorder = new();
        for (int number = 0; number <= RequestRecorder.Remembered; number++)
        {
            recorder.Record("GET", $"/{number}", "");
        }

        IReadOnlyList<RecordedRequest> requests = recorder.Snapshot();

        Assert.Equal(
            (RequestRecorder.Remembered, "/1", $"/{RequestRecorder.Remembered}"), (requests.Count, requests[0].Path, requests[^1].Path));
    }
}
