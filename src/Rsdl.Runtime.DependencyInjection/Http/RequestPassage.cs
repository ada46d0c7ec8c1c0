using System;
using System.Net.Http;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Rsdl.Runtime.DependencyInjection;

/// <summary>What is known of one request on its way through the handlers. Copies that a handler makes of it share this.</summary>
internal sealed class RequestPassage
{
    private static readonly HttpRequestOptionsKey<RequestPassage> Key = new("Rsdl.Runtime.RequestPassage");
    private int _isSent;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Whether it has reached the transport.</summary>
    public bool IsSent => Volatile.Read(ref _isSent) != 0;

    /// <summary>How it failed there; null if it did not, or has not yet.</summary>
    public ExceptionDispatchInfo? Failure
    {
        get => Volatile.Read(ref _failure);
        set => Volatile.Write(ref _failure, value);
    }

    public static RequestPassage Of(HttpRequestMessage request)
    {
        if (!request.Options.TryGetValue(Key, out RequestPassage? passage))
        {
            passage = new();
            request.Options.Set(Key, passage);
        }

        return passage;
    }

    /// <summary>Notes that it reaches the transport.</summary>
    /// <returns>Whether it does so for the first time.</returns>
    public bool Enter() => Interlocked.Exchange(ref _isSent, 1) == 0;
}
