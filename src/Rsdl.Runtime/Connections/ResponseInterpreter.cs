using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>Tells success from failure.</summary>
internal static class ResponseInterpreter
{
    /// <exception cref="ApiProtocolException">The response is a redirect.</exception>
    public static void ThrowIfRedirect(ApiCall call, HttpResponseMessage response)
    {
        if (!HttpStatus.IsRedirect(response.StatusCode))
        {
            return;
        }

        string target = response.Headers.Location switch
        {
            null => "an address that is not told",
            { IsAbsoluteUri: true } location => location.AbsolutePath,
            { } location => location.OriginalString,
        };
        target = ApiPath.WithoutParameters(target);
        throw new ApiProtocolException(call, response.StatusCode, $"a redirect to {target} was not followed");
    }

    /// <exception cref="ApiException">The response tells of a failure, or is not one that the API gives.</exception>
    public static ApiResponse Interpret(ApiCall call, bool isAction, HttpResponseMessage response, byte[] body)
    {
        HttpStatusCode status = response.StatusCode;
        MediaTypeHeaderValue? type = response.Content.Headers.ContentType;
        ResponseKind kind = ResponseKinds.Of(type?.MediaType, body);
        ReadOnlyMemory<byte> utf8 = body;
        if (kind == ResponseKind.Xml)
        {
            try
            {
                utf8 = XmlEncoding.ToUtf8(body, type?.CharSet?.Trim('"'));
            }
            catch (XmlFormatException e)
            {
                throw new ApiProtocolException(call, status, "the answer's encoding is unknown or damaged", inner: e);
            }

            if (FaultReader.TryRead(utf8.Span, out Fault fault))
            {
                ThrowIfFailed(call, isAction, status, fault);
            }
        }

        if (!HttpStatus.IsSuccess(status))
        {
            throw (Exception?)ApiFaultException.ForStatus(call, status, default)
                ?? new ApiProtocolException(call, status, ResponseKinds.Describe(kind), HtmlExcerpt.Find(kind, body));
        }

        if (kind is ResponseKind.Html or ResponseKind.Other)
        {
            throw new ApiProtocolException(call, status, ResponseKinds.Describe(kind), HtmlExcerpt.Find(kind, body));
        }

        return new(call, response, kind == ResponseKind.Empty ? default : utf8);
    }

    private static void ThrowIfFailed(ApiCall call, bool isAction, HttpStatusCode status, Fault fault)
    {
        if (isAction && fault.IsAction)
        {
            throw new ApiActionFailedException(call, status, fault);
        }

        if (!HttpStatus.IsSuccess(status))
        {
            throw ApiFaultException.ForStatus(call, status, fault) ?? new ApiFaultException(call, status, fault);
        }
    }
}
