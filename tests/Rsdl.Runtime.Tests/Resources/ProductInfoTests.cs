using System;
using System.Net.Http;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Connections;
using Rsdl.Runtime.Tests.Resources.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Resources;

public class ProductInfoTests
{
    [Theory]
    [InlineData(
        "<api><link rel=\"vms\"/><product_info><name>oVirt Engine</name><vendor>ovirt.org</vendor><version major=\"3\" minor=\"6\" build=\"7\""
            + " revision=\"0\"/><full_version>3.6.7_master</full_version></product_info><summary><name>no</name></summary></api>",
        "oVirt Engine|ovirt.org|3.6.7.0|3.6.7_master",
        "oVirt Engine 3.6.7_master")]
    [InlineData(
        "<api><product_info><name> RHEV </name><other><name>x</name></other><version revision=\"0\" minor=\"3\" major=\"3\"/></product_info></api>",
        "RHEV||3.3.0.0|",
        "RHEV 3.3.0.0")]
    [InlineData("<api><product_info><version major=\"x\"/></product_info></api>", "|||", "")]
    [InlineData("<api><product_info><version major=\"-3\" minor=\"1\">x</version></product_info></api>", "|||", "")]
    [InlineData("<api><product_info/></api>", "|||", "")]
    [InlineData("<api><summary><product_info><name>nested</name></product_info></summary></api>", null, null)]
    [InlineData("<api/>", null, null)]
    public async Task Connecting_tells_which_Manager_it_is(string document, string? expected, string? text)
    {
        FakeManager manager = new("200 " + document);

        LabApi api = await LabApi.ConnectAsync(manager.Connection);

        ProductInfo? product = api.Product;
        Assert.Equal(expected, product is null ? null : $"{product.Name}|{product.Vendor}|{product.Version}|{product.FullVersion}");
        Assert.Equal(text, product?.ToString());
    }

    [Theory]
    [InlineData("3", "2", false)]
    [InlineData("3", "3", true)]
    [InlineData("4", "2", true)]
    public async Task A_Manager_of_another_version_than_the_SDK_is_warned_of(string major, string minor, bool isWarned)
    {
        using MemoryLoggerFactory logs = new();
        string document = $"<api><product_info><version major=\"{major}\" minor=\"{minor}\" build=\"1\"/></product_info></api>";
        using ScriptedHandler handler = new(() => ScriptedHandler.Answer(200, "application/xml", document));

        await using LabApi api = await LabApi.ConnectAsync(Connect(handler, logs));

        string warning = $"Warning Rsdl.Runtime.ApiConnection: manager.example:443 has version {major}.{minor}.1.0, "
            + "and this SDK is generated for 3.2";
        Assert.Equal(isWarned, logs.Text.Contains(warning, StringComparison.Ordinal));
        Assert.Equal(isWarned, logs.Text.Contains("Warning", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<vms/>", "GET /: the answer is <vms> and not <api>; is the base address the entry point of the API? (200 OK).")]
    [InlineData("<api><", "GET /: the answer is malformed XML (200 OK).")]
    [InlineData("", "GET /: the answer has no body (200 OK).")]
    public async Task An_address_that_is_no_entry_point_is_refused(string document, string message)
    {
        using ScriptedHandler handler = new(() => ScriptedHandler.Answer(200, "application/xml", document));
        ApiConnection connection = Connect(handler, null);

        ApiProtocolException e = await Assert.ThrowsAsync<ApiProtocolException>(() => LabApi.ConnectAsync(connection));

        Assert.Equal(message, e.Message);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => connection.SendAsync(new() { Method = HttpMethod.Get, Path = "" }));
    }

    private static ApiConnection Connect(ScriptedHandler handler, MemoryLoggerFactory? logs) => ApiConnection.Create(new()
    {
        BaseAddress = new("https://manager.example/api"),
        Credential = Credential.Basic("admin", "secret"),
        Handler = handler,
        LoggerFactory = logs,
    });
}
