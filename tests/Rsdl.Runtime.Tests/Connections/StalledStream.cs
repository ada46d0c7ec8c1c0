using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime.Tests.Connections;

/// <summary>A body that never comes: the clock runs on, and only cancellation ends a read.</summary>
internal sealed class StalledStream(ManualTimeProvider clock) : MemoryStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        clock.Advance(TimeSpan.FromHours(1));
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 0;
    }
}
