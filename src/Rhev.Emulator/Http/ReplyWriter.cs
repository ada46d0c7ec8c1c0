using System.IO;
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

    /// <summary>The body of an answer.</summary>
    public static byte[] Body(ApiReply reply) =>
        reply.Text is not null ? Utf8.GetBytes(reply.Text) : reply.Body is not null ? Serialize(reply.Body) : [];

    public static async Task WriteAsync(HttpContext context, ApiReply reply, byte[] body)
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
        if (body.Length > 0)
        {
            response.ContentType = reply.ContentType ?? MediaTypeNames.Application.Xml;
            await response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
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
