using System;
using System.Net;
using System.Net.Http;
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
    public static ApiResponse Interpret(ApiCall call, bool isAction, HttpAnswer answer)
    {
        try
        {
            return InterpretAnswer(call, isAction, answer);
        }
        catch (ApiException e)
        {
            e.RetryAfter = RetryAfter.Of(answer.Response);
            throw;
        }
    }

    private static ApiResponse InterpretAnswer(ApiCall call, bool isAction, HttpAnswer answer)
    {
        (HttpResponseMessage response, byte[] body) = answer;
        HttpStatusCode status = response.StatusCode;
        ContentLabel label = ContentLabel.Of(response.Content);
        ResponseKind kind = ResponseKinds.Of(label.MediaType, body);
        ReadOnlyMemory<byte> utf8 = default;
        XmlFormatException? damage = null;
        if (kind == ResponseKind.Xml)
        {
            try
            {
                utf8 = XmlEncoding.ToUtf8(body, label.Charset);
            }
            catch (XmlFormatException e)
            {
                damage = e;
            }
        }

        bool success = HttpStatus.IsSuccess(status);
        Fault fault = default;

        // A fault is none the less one for a status that says success; a failed action is one only to who asked for an action.
        if (FaultReader.TryRead(utf8.Span, out fault) && (isAction || !success || !fault.IsAction))
        {
            throw isAction && fault.IsAction
                ? new ApiActionFailedException(call, status, fault)
                : ApiFaultException.ForStatus(call, status, fault);
        }

        // These statuses say enough: engines send some of them without a fault, and web servers with a page of their own.
        if (ApiFaultException.HasType(status))
        {
            throw ApiFaultException.ForStatus(call, status, fault);
        }

        if (damage is not null)
        {
            throw new ApiProtocolException(call, status, "the answer's encoding is unknown or damaged", inner: damage);
        }

        return success && kind is (ResponseKind.Xml or ResponseKind.Empty)
            ? new(call, response, utf8)
            : throw new ApiProtocolException(call, status, ResponseKinds.Describe(kind), HtmlExcerpt.Find(kind, body));
    }
}
