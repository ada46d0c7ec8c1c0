using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Resources.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Resources;

/// <summary>A Manager whose numbered resources grow in number between requests, and that answers as awkwardly as it may.</summary>
internal sealed class EventFeed : HttpMessageHandler
{
    private readonly Random _random;
    private readonly int _total;
    private readonly bool _isAwkward;
    private readonly int _mostAtOnce;
    private int _count;
    private int _requests;

    /// <param name="seed">What the choices begin with.</param>
    /// <param name="first">How many resources there are at first.</param>
    /// <param name="total">How many there will be.</param>
    /// <param name="mostAtOnce">How many come between two requests at the most.</param>
    /// <param name="isAwkward">
    /// Whether answers may begin before <c>from</c>, hold resources twice, stop in the middle, and be in any order; otherwise they are
    /// the newest first, as a Manager gives them.
    /// </param>
    public EventFeed(int seed, int first, int total, int mostAtOnce, bool isAwkward)
    {
        _random = new(seed);
        _total = total;
        _mostAtOnce = mostAtOnce;
        _isAwkward = isAwkward;
        _count = first;
        Events = new MachineCollection(
            ApiConnection.Create(new()
            {
                BaseAddress = new("https://manager.example/api"),
                Credential = Credential.Basic("admin", "secret"),
                Handler = this,
                Timeout = Timeout.InfiniteTimeSpan,
                TimeProvider = new InstantTimeProvider(),
            }),
            "events");
    }

    public MachineCollection Events { get; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Who waits for what was lost would wait for ever.
        Assert.InRange(++_requests, 1, 10_000);
        string address = Uri.UnescapeDataString(request.RequestUri!.PathAndQuery);
        int from = Number(address, ";from=") ?? 0;
        int max = Number(address, ";max=")!.Value;
        IEnumerable<int> window = _isAwkward && max > 1
            ? Awkward(from)
            : Enumerable.Range(from + 1, Math.Max(_count - from, 0)).Reverse().Take(max);
        string machines = string.Concat(window.Select(id => $"<machine id='{id}'/>"));
        _count = Math.Min(_count + _random.Next(_mostAtOnce + 1), _total);
        HttpResponseMessage response = new(HttpStatusCode.OK)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes($"<machines>{machines}</machines>")),
        };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        return Task.FromResult(response);
    }

    private int[] Awkward(int from)
    {
        int begin = Math.Max(from + 1 - _random.Next(4), 1);
        int available = Math.Max(_count - begin + 1, 0);
        int[] piece = [.. Enumerable.Range(begin, _random.Next(available + 1))];
        int[] repeated = [.. piece.Take(_random.Next(4))];
        int[] all = [.. piece, .. repeated];
        switch (_random.Next(3))
        {
            case 0:
                _random.Shuffle(all);
                break;
            case 1:
                Array.Reverse(all);
                break;
        }

        return all;
    }

    private static int? Number(string address, string prefix)
    {
        int start = address.IndexOf(prefix, StringComparison.Ordinal);
        return start < 0 ? null : int.Parse(
            string.Concat(address[(start + prefix.Length)..].TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
    }
}
