using System;
using System.IO;
using System.Linq;
using System.Net.Mime;
using System.Text;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Rhev.Emulator.Http;

/// <summary>What happens to every request before and after the API sees it: credentials, recording, base paths, XML.</summary>
internal sealed class RequestPipeline(
    ApiService service, BasicAuthentication authentication, RequestRecorder recorder, string authorityPem, string documentBasePath)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string[][] _basePaths =
        [.. new[] { documentBasePath, "/api", "/ovirt-engine/api" }.Distinct(StringComparer.Ordinal)
            .Select(path => path.Trim('/').Split('/'))];

    public async Task HandleAsync(HttpContext context)
    {
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (target == "/ca.crt")
        {
            context.Response.ContentType = "application/x-x509-ca-cert";
            await context.Response.WriteAsync(authorityPem, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        await WriteAsync(context, await ReplyAsync(context, target).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task<ApiReply> ReplyAsync(HttpContext context, string target)
    {
        if (!authentication.Accepts(context.Request.Headers.Authorization))
        {
            context.Response.Headers.WWWAuthenticate = BasicAuthentication.Challenge;
            return ApiReply.Fault(401, "Unauthorized", "The request has no valid credentials");
        }

        byte[] body;
        try
        {
            using MemoryStream buffer = new();
            await context.Request.Body.CopyToAsync(buffer, context.RequestAborted).ConfigureAwait(false);
            body = buffer.ToArray();
        }
        catch (BadHttpRequestException refused)
        {
            return ApiReply.Fault(refused.StatusCode, "Bad request", "The body cannot be read: " + refused.Message);
        }

        // What is no XML cannot be masked, so it is not kept.
        bool isXml = context.Request.ContentType?.Contains("xml", StringComparison.OrdinalIgnoreCase) == true;
        recorder.Record(context.Request.Method, target, isXml ? Utf8.GetString(body) : "");
        if (!AcceptsXml(context.Request.Headers.Accept))
        {
            return ApiReply.Fault(406, "Not acceptable", "The emulator answers application/xml only");
        }

        // HEAD is GET without the body, which the server leaves out by itself.
        string method = HttpMethods.IsHead(context.Request.Method) ? HttpMethods.Get : context.Request.Method;
        ApiRequest request = new(method, target, context.Request.ContentType, body)
        {
            CorrelationId = context.Request.Headers["Correlation-Id"] is [{ Length: > 0 } correlationId] ? correlationId : null,
            ExpectsCreated = context.Request.Headers.Expect.Concat(context.Request.Headers["X-Ovirt-Expect"])
                .Any(value => value?.Contains("201-created", StringComparison.OrdinalIgnoreCase) == true),
        };
        string[]? basePath = _basePaths.FirstOrDefault(path =>
            request.Segments.Take(path.Length).SequenceEqual(path, StringComparer.Ordinal));
        return basePath is null
            ? ApiReply.Fault(404, "Not found", $"The API is at {documentBasePath}")
            : await service.HandleAsync(request, basePath, context.RequestAborted).ConfigureAwait(false);
    }

    private static bool AcceptsXml(string? accept) =>
        string.IsNullOrWhiteSpace(accept)
        || accept.Split(',').Select(type => type.Split(';')[0].Trim()).Any(type =>
            type is "*/*" or "application/*" or MediaTypeNames.Application.Xml or MediaTypeNames.Text.Xml or "text/*");

    private static async Task WriteAsync(HttpContext context, ApiReply reply)
    {
        HttpResponse response = context.Response;
        response.StatusCode = reply.Status;
        if (reply.Location is not null)
        {
            response.Headers.Location = reply.Location;
        }

        if (reply.Allow is not null)
        {
            response.Headers.Allow = reply.Allow;
        }

        byte[] bytes = reply.Text is not null ? Utf8.GetBytes(reply.Text) : reply.Body is not null ? Serialize(reply.Body) : [];
        response.ContentLength = bytes.Length;
        if (bytes.Length > 0)
        {
            response.ContentType = MediaTypeNames.Application.Xml;
            await response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static byte[] Serialize(XElement body)
    {
        using MemoryStream stream = new();
        using (XmlWriter writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = Utf8, Indent = true, NewLineChars = "\n" }))
        {
            new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), body).Save(writer);
        }

        return stream.ToArray();
    }
}
