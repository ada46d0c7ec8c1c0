using System.Collections.Generic;
using System.Threading;
using Rhev.Emulator.Representations;

namespace Rhev.Emulator.Http;

/// <summary>Remembers the latest requests without secrets.</summary>
internal sealed class RequestRecorder
{
    /// <summary>How many are remembered: more than any test asks for, few enough for a Manager that runs for weeks.</summary>
    public const int Remembered = 10_000;

    private readonly Lock _gate = new();
    private readonly Queue<RecordedRequest> _requests = [];

    public void Record(string method, string path, string body)
    {
        RecordedRequest request = new(method, path, Secrets.Mask(body));
        lock (_gate)
        {
            if (_requests.Count == Remembered)
            {
                _requests.Dequeue();
            }

            _requests.Enqueue(request);
        }
    }

    public IReadOnlyList<RecordedRequest> Snapshot()
    {
        lock (_gate)
        {
            return [.. _requests];
        }
    }
}
