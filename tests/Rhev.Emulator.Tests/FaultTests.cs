using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests;

public sealed class FaultTests : ManagerTest
{
    private const string Blank = "00000000-0000-0000-0000-000000000000";

    [Theory]
    [InlineData("GET", "/api/nothing", null, 404, "The API has nothing at 'nothing'")]
    [InlineData("GET", "/elsewhere", null, 404, "The API is at /api")]
    [InlineData("GET", "/api/vms/unknown", null, 404, "There is no vm with id 'unknown' here")]
    [InlineData("GET", "/api/vms/unknown/nics", null, 404, "There is no vm with id 'unknown' here")]
    [InlineData("GET", $"/api/templates/{Blank}/nothing", null, 404, $"The API has nothing at 'templates/{Blank}/nothing'")]
    [InlineData("POST", $"/api/templates/{Blank}/nothing", "<action/>", 404, $"The API has nothing at 'templates/{Blank}/nothing'")]
    [InlineData("DELETE", "/api/vms", null, 405, "The address has the methods POST, GET, HEAD, OPTIONS")]
    [InlineData("POST", "/api", "<api/>", 405, "The address has the methods GET, HEAD, OPTIONS")]
    [InlineData("PATCH", $"/api/templates/{Blank}", "<template/>", 405, "The address has the methods DELETE, GET, HEAD, PUT, OPTIONS")]
    [InlineData("GET", $"/api/templates/{Blank}/export", null, 405, "The address has the methods POST, OPTIONS")]
    [InlineData("POST", "/api/vms", "<vm><name>", 400, null)]
    [InlineData("POST", "/api/vms", "<!DOCTYPE vm [<!ENTITY a 'b'>]><vm><name>&a;</name></vm>", 400, null)]
    [InlineData("POST", "/api/vms", "", 400, "The request needs a body with the root element 'vm'")]
    [InlineData("POST", "/api/vms", "<host/>", 400, "The root element is 'host', but 'vm' was expected")]
    [InlineData("POST", "/api/vms", "<vm xmlns='urn:x'/>", 400, "The root element is '{urn:x}vm', but 'vm' was expected")]
    [InlineData("POST", "/api/vms", "<vm><name>a</name></vm>", 400, "vm [cluster.id|name, template.id|name] required for add")]
    [InlineData(
        "POST",
        "/api/vms",
        "<vm><name/><cluster/><template/></vm>",
        400,
        "vm [cluster.id|name, name, template.id|name] required for add")]
    [InlineData(
        "POST",
        "/api/roles",
        "<role><name>a</name><administrative>true</administrative><permits><permit/></permits></role>",
        400,
        "role [permits.permit.id] required for add")]
    [InlineData(
        "POST",
        "/api/vms",
        "<vm><name>a</name><cluster><name>none</name></cluster></vm>",
        404,
        "There is no cluster with name 'none'")]
    [InlineData("GET", "/api/vms;max=many", null, 400, "The value 'many' of the parameter 'max' is no number")]
    [InlineData("GET", "/api/events;from=x", null, 400, "The value 'x' of the parameter 'from' is no number of an event")]
    [InlineData(
        "GET",
        "/api/vms?search=name%3E5",
        null,
        400,
        "The search 'name>5' is wrong at character 1: 'name' has no order; expected = or != in place of >")]
    [InlineData(
        "GET",
        "/api/tags;max=few",
        null,
        400,
        "The value 'few' of the parameter 'max' is no number")]
    public async Task A_refused_request_gets_a_fault(string method, string path, string? body, int status, string? detail)
    {
        Reply reply = await Client.SendAsync(new HttpMethod(method), path, body);

        Assert.Equal((status, "fault"), (reply.Status, reply.Root));
        Assert.NotEqual("", reply.Reason);
        if (detail is null)
        {
            Assert.StartsWith("The body is no acceptable XML: ", reply.Detail);
        }
        else
        {
            Assert.Equal(detail, reply.Detail);
        }
    }

    [Fact]
    public async Task A_wrong_method_is_told_the_right_ones_in_a_header()
    {
        Reply reply = await Client.DeleteAsync("/api/vms");

        Assert.Equal((405, "POST, GET, HEAD, OPTIONS"), (reply.Status, string.Join(", ", reply.ContentHeaders.Allow)));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    public async Task A_body_of_another_type_is_unsupported(string contentType)
    {
        Reply reply = await Client.SendAsync(HttpMethod.Post, "/api/vms", "<vm/>", contentType);

        Assert.Equal((415, "fault", "The content type of a body must be application/xml"), (reply.Status, reply.Root, reply.Detail));
    }

    [Fact]
    public async Task Other_answers_than_XML_are_not_acceptable()
    {
        Reply reply = await Client.SendAsync(HttpMethod.Get, "/api", adjust: request => request.Headers.Add("Accept", "application/json"));

        Assert.Equal((406, "fault"), (reply.Status, reply.Root));
    }

    [Fact]
    public async Task A_body_over_one_mebibyte_is_too_large()
    {
        // The body is held back until the Manager has answered, since it closes the connection without reading it.
        Reply reply = await Client.SendAsync(
            HttpMethod.Post,
            "/api/vms",
            $"<vm><name>{new string('a', 1 << 20)}</name></vm>",
            adjust: request => request.Headers.ExpectContinue = true);

        Assert.Equal((413, "fault"), (reply.Status, reply.Root));
    }

    [Fact]
    public async Task Nothing_is_added_by_a_refused_request()
    {
        await ExpectAsync(404, Client.PostAsync(
            "/api/vms", "<vm><name>a</name><cluster><name>default</name></cluster><template><name>none</name></template></vm>"));

        Assert.Empty((await Client.GetAsync("/api/vms")).Items);
        Assert.Single((await Client.GetAsync("/api/events")).Items);
    }
}
