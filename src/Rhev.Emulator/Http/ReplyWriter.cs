using System.Collections.Generic;
using System.Linq;
using System.Net.Mime;
using System.Text;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace Rhev.Emulator.Http;

/// <summary>Sends what the Manager answers.</summary>
internal static class ReplyWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly XmlWriterSettings Settings = new() { Encoding = Utf8, Indent = true, NewLineChars = "\n" };

    /// <summary>The body of an answer.</summary>
    public static ReplyBytes Body(ApiReply reply)
    {
        if (reply.Written is { } written)
        {
            return written;
        }

        ReplyBytes bytes = new();
        if (reply.Text is not null)
        {
            bytes.Target.Write(Utf8.GetBytes(reply.Text));
        }
        else if (reply.Body is not null)
        {
            using XmlWriter writer = XmlWriter.Create(bytes.Target, Settings);
            new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), reply.Body).Save(writer);
        }

        return bytes;
    }

    /// <summary>
    /// Writes a list at once, each of its elements as soon as it is made: there is never more than one of them.
    /// </summary>
    /// <param name="list">The list with what comes before its resources.</param>
    /// <param name="content">The elements that follow, made while they are written.</param>
    public static ReplyBytes Write(XElement list, IEnumerable<XElement> content)
    {
        ReplyBytes bytes = new();
        using XmlWriter writer = XmlWriter.Create(bytes.Target, Settings);
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(list.Name.LocalName);
        foreach (XElement element in list.Elements().Concat(content))
        {
            element.WriteTo(writer);
            bytes.Pack();
        }

        writer.WriteEndElement();
        return bytes;
    }

    public static async Task WriteAsync(HttpContext context, ApiReply reply, ReplyBytes body)
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

        response.ContentLength = body.Length;
        if (body.Length == 0)
        {
            return;
        }

        response.ContentType = reply.ContentType ?? MediaTypeNames.Application.Xml;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await body.SendAsync(response.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
