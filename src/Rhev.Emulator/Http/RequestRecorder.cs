using System.Collections.Generic;
using System.Threading;
using Rhev.Emulator.Representations;

namespace Rhev.Emulator.Http;

/// <summary>Remembers requests without secrets.</summary>
internal sealed class RequestRecorder
{
    private readonly Lock _gate = new();
    private readonly List<RecordedRequest> _requests = [];

    public void Record(string method, string path, string body)
    {
        RecordedRequest request = new(method, path, Secrets.Mask(body));
        lock (_gate)
        {
            _requests.Add(request);
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
