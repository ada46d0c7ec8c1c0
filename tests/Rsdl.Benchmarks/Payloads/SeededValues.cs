using System;

namespace Rsdl.Benchmarks.Payloads;

/// <summary>Values that look arbitrary and are the same in every run.</summary>
/// <param name="seed">Makes the values of one document differ from those of another.</param>
internal sealed class SeededValues(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>An identifier.</summary>
    public Guid NextId()
    {
        byte[] bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    /// <summary>A number from 0 to below <paramref name="limit"/>.</summary>
    public int Next(int limit) => _random.Next(limit);

    /// <summary>One of the choices.</summary>
    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    /// <summary>Several identifiers, for what many representations refer to.</summary>
    public Guid[] NextIds(int count)
    {
        Guid[] ids = new Guid[count];
        for (int i = 0; i < count; i++)
        {
            ids[i] = NextId();
        }

        return ids;
    }
}
