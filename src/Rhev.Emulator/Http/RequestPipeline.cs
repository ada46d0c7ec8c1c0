using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Rhev.Emulator.Access;
using Rhev.Emulator.Http.Faults;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Http;

/// <summary>What happens to every request before and after the API sees it: credentials, recording, base paths, faults.</summary>
internal sealed class RequestPipeline(
    Func<ApiRequest, string[], Caller, CancellationToken, Task<ApiReply>> handle,
    Authenticator authenticator,
    FaultInjector faults,
    Action<string> silence,
    TimeProvider clock,
    RequestRecorder recorder,
    ExchangeLog exchanges,
    Func<HttpContext, Task> showPage,
    string authorityPem,
    string documentBasePath)
{
    private const string AuthorityPath = "/ca.crt";
    private const string PagePath = "/";

    private readonly string[][] _basePaths =
        [.. new[] { documentBasePath, "/api", "/ovirt-engine/api" }.Distinct(StringComparer.Ordinal)
            .Select(path => path.Trim('/').Split('/'))];

    public async Task HandleAsync(HttpContext context)
    {
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        string path = target.Split('?', 2)[0];
        if (path == AuthorityPath)
        {
            await SendAsync(context, Authority(context.Request.Method)).ConfigureAwait(false);
        }
        else if (!context.Request.IsHttps)
        {
            await SendAsync(context, ApiReply.Fault(403, "Forbidden", $"Only {AuthorityPath} is served without TLS")).ConfigureAwait(false);
        }
        else if (path == PagePath)
        {
            await showPage(context).ConfigureAwait(false);
        }
        else
        {
            await ExchangeAsync(context, target).ConfigureAwait(false);
        }
    }

    private static Task SendAsync(HttpContext context, ApiReply reply) =>
        ReplyWriter.WriteAsync(context, reply, ReplyWriter.Body(reply));

    /// <summary>Answers a request to the API, and notes both.</summary>
    private async Task ExchangeAsync(HttpContext context, string target)
    {
        long begin = clock.GetTimestamp();
        long number = exchanges.Begin(context.Request.Method, target);
        ApiReply? reply = null;
        ReplyBytes body = new();
        try
        {
            reply = await InjectAsync(context, target, number).ConfigureAwait(false);
            body = reply is null ? body : ReplyWriter.Body(reply);
        }
        finally
        {
            CutText answer = CutText.Of(body);
            TimeSpan duration = clock.GetElapsedTime(begin);
            exchanges.Update(number, exchange => exchange with { Status = reply?.Status, Answer = answer, Duration = duration });
        }

        if (reply is null)
        {
            context.Abort();
            return;
        }

        await ReplyWriter.WriteAsync(context, reply, body).ConfigureAwait(false);
    }

    /// <summary>Replies with what goes wrong on purpose; <c>null</c> for no reply at all.</summary>
    private async Task<ApiReply?> InjectAsync(HttpContext context, string target, long number)
    {
        InjectedFaults injected = faults.Next(context.Request.Method, "/" + string.Join('/', ApiRequest.SegmentsOf(target)));
        if (injected.Delay > TimeSpan.Zero)
        {
            await Task.Delay(injected.Delay, clock, context.RequestAborted).ConfigureAwait(false);
        }

        if (injected.ExpiresSession)
        {
            authenticator.Expire(context);
        }

        foreach (string host in injected.SilentHosts)
        {
            silence(host);
        }

        if (injected.DropsBefore)
        {
            return null;
        }

        ApiReply reply = injected.Status is { } status
            ? ApiReply.Fault(status, "Injected fault", "The emulator was asked to fail here")
            : await ReplyAsync(context, target, number, injected.FailsWork).ConfigureAwait(false);
        return injected.DropsAfter ? null : reply;
    }

    private ApiReply Authority(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method)
        ? new ApiReply(200, null) { Text = authorityPem, ContentType = "application/x-x509-ca-cert" }
        : ApiReply.NotAllowed(method, ["GET"]);

    private async Task<ApiReply> ReplyAsync(HttpContext context, string target, long number, bool failsWork)
    {
        try
        {
            return await ReplyToCallerAsync(context, target, number, failsWork).ConfigureAwait(false);
        }
        catch (FaultException fault)
        {
            return ApiReply.Fault(fault);
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? ApiReply.Fault(413, "Request entity too large", $"A body has at most {RequestBody.Limit} bytes")
                : ApiReply.Fault(refused.StatusCode, "Bad request", "The body cannot be read: " + refused.Message);
        }
        catch (Exception failed) when (!context.RequestAborted.IsCancellationRequested)
        {
            // The message may hold what the client sent, so only the kind is told.
            return ApiReply.Fault(500, "Internal error", $"The emulator failed ({failed.GetType().Name}): this is a mistake in it");
        }
    }

    private async Task<ApiReply> ReplyToCallerAsync(HttpContext context, string target, long number, bool failsWork)
    {
        string[] segments = ApiRequest.SegmentsOf(target);
        string[]? basePath = _basePaths.FirstOrDefault(path => segments.Take(path.Length).SequenceEqual(path, StringComparer.Ordinal));
        if (authenticator.Authenticate(context, "/" + string.Join('/', basePath ?? _basePaths[0])) is not { } account)
        {
            context.Response.Headers.WWWAuthenticate = Authenticator.Challenge;
            return ApiReply.Fault(401, "Unauthorized", "The request has no valid credentials");
        }

        using MemoryStream buffer = new();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted).ConfigureAwait(false);
        RequestBody body = new(context.Request.ContentType, buffer.ToArray());
        string text = body.TextWithoutDoubt();
        recorder.Record(context.Request.Method, target, text);
        CutText cut = CutText.Of(text);
        exchanges.Update(number, exchange => exchange with { Account = account, Request = cut });
        if (!ContentNegotiation.AcceptsXml(context.Request.Headers.Accept))
        {
            return ApiReply.Fault(406, "Not acceptable", "The API answers application/xml only");
        }

        // HEAD is GET without the body, which the server leaves out by itself.
        string method = HttpMethods.IsHead(context.Request.Method) ? HttpMethods.Get : context.Request.Method;
        ApiRequest request = new(method, target, body)
        {
            Accept = context.Request.Headers.Accept is [var accept, ..] ? accept : null,
            WantsAllContent = string.Equals(context.Request.Headers["All-Content"], "true", StringComparison.OrdinalIgnoreCase),
            ExpectsCreated = context.Request.Headers.Expect.Concat(context.Request.Headers["X-Ovirt-Expect"])
                .Any(value => value?.Contains("201-created", StringComparison.OrdinalIgnoreCase) == true),
        };
        return basePath is null
            ? ApiReply.Fault(404, "Not found", $"The API is at {documentBasePath}")
            : await handle(
                request,
                basePath,
                Caller.Of(account, context.Request.Headers) with { FailsWork = failsWork },
                context.RequestAborted).ConfigureAwait(false);
    }
}
