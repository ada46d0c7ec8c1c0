using System;
using System.Globalization;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Rhev.Emulator.Access;
using Rhev.Emulator.Http;
using Rhev.Emulator.Pages.Sections;
using Rhev.Emulator.State;
using Rsdl.Model.Documents;

namespace Rhev.Emulator.Pages;

/// <summary>
/// The page for people, which shows what there is at this moment. It is for the administrator, since it does not ask what a user may see.
/// It is no part of the API: it is not recorded, and nothing goes wrong with it on purpose.
/// </summary>
internal sealed class ManagerPage(ManagerState state, AccountBook accounts, ExchangeLog exchanges)
{
    // How many machines are looked at before others may read or change the state again.
    private const int Portion = 500;

    // Versions begin anew with each start; those of an earlier one are others.
    private readonly string _start = RandomNumberGenerator.GetHexString(8, lowercase: true);

    public async Task HandleAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            ApiReply refusal = ApiReply.NotAllowed(context.Request.Method, [HttpMethods.Get]);
            await ReplyWriter.WriteAsync(context, refusal, ReplyWriter.Body(refusal)).ConfigureAwait(false);
            return;
        }

        HttpResponse response = context.Response;
        SetHeaders(response.Headers);
        if (accounts.Find(context.Request.Headers.Authorization) != state.AdministratorName)
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            response.Headers.WWWAuthenticate = Authenticator.Challenge;
            await WriteAsync(context, HtmlText.Of(PageFrame.Refusal())).ConfigureAwait(false);
            return;
        }

        // Before the content, so that what changes meanwhile is a change since this version.
        string version = string.Create(CultureInfo.InvariantCulture, $"\"{_start}-{state.Version}-{exchanges.Version}\"");
        response.Headers.ETag = version;
        if (context.Request.Headers.IfNoneMatch == version)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        PageQuery query = PageQuery.Of(context.Request.Query);
        string address = $"https://{context.Request.Host}{state.Documents.BasePath}";
        PageSection[] sections = await SectionsAsync(query).ConfigureAwait(false);
        XElement page = PageFrame.Of(sections, query, version, (address, Product));
        await WriteAsync(context, HtmlText.Of(page)).ConfigureAwait(false);
    }

    private string Product
    {
        get
        {
            RsdlVersion version = state.Documents.Version;
            return string.Create(
                CultureInfo.InvariantCulture, $"Version {version.Major}.{version.Minor}.{version.Build}.{version.Revision}");
        }
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = PageFrame.Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    private static async Task WriteAsync(HttpContext context, string html)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(html);
        context.Response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Each section is of one moment; others go on between them.</summary>
    private async Task<PageSection[]> SectionsAsync(PageQuery query)
    {
        await PrepareAsync("host/@id").ConfigureAwait(false);
        if (query.VmName.Length > 0)
        {
            await PrepareAsync("name").ConfigureAwait(false);
        }

        return
        [
            state.Perform(null, () => DataCenterSection.Of(state)),
            state.Perform(null, () => HostSection.Of(state)),
            state.Perform(null, () => VmSection.Of(state, query)),
            state.Perform(null, () => StorageSection.Of(state)),
            state.Perform(null, () => JobSection.Of(state)),
            state.Perform(null, () => EventSection.Of(state)),
            RequestSection.Of(exchanges),
        ];
    }

    private async Task PrepareAsync(string path)
    {
        while (!state.Perform(null, () => state.Store.RootCollection("vms").By(path).Refresh(Portion)))
        {
            await Task.Yield();
        }
    }
}
