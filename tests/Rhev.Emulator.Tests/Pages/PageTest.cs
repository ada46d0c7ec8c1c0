using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Rhev.Emulator.Tests.Pages;

/// <summary>A test that looks at the page.</summary>
public abstract class PageTest : ManagerTest
{
    protected Task<PageReply> PageAsync(string query = "", string? ifNoneMatch = null) => SendAsync(
        Client, HttpMethod.Get, query, request => request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch));

    protected static async Task<PageReply> SendAsync(
        RawClient client, HttpMethod method, string query = "", Action<HttpRequestMessage>? adjust = null)
    {
        using HttpRequestMessage request = new(method, "/" + query);
        adjust?.Invoke(request);
        using HttpResponseMessage response = await client.SendAsync(request);
        return PageReply.Of(response, await response.Content.ReadAsStringAsync());
    }
}
