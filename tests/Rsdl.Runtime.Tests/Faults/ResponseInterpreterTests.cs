using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Connections;
using Rsdl.Runtime.Xml;
using Xunit;

namespace Rsdl.Runtime.Tests.Faults;

public class ResponseInterpreterTests
{
    private const string FaultXml = "<fault><reason>Operation Failed</reason><detail>[Cannot run VM. It is up.]</detail></fault>";
    private const string FaultMessage = "Operation Failed: Cannot run VM. It is up.";
    private const string ActionFault = $"<action><status><state>failed</state></status>{FaultXml}</action>";
    private const string Page =
        "<!DOCTYPE html>\n<html><head><TITLE>JBoss - <b>Error</b>\n report &amp; more</title></head><body>secret</body></html>";

    [Theory]
    [InlineData(400, typeof(ApiBadRequestException), "400 BadRequest")]
    [InlineData(401, typeof(ApiUnauthorizedException), "401 Unauthorized")]
    [InlineData(403, typeof(ApiForbiddenException), "403 Forbidden")]
    [InlineData(404, typeof(ApiNotFoundException), "404 NotFound")]
    [InlineData(409, typeof(ApiConflictException), "409 Conflict")]
    [InlineData(405, typeof(ApiFaultException), "405 MethodNotAllowed")]
    [InlineData(500, typeof(ApiFaultException), "500 InternalServerError")]
    [InlineData(503, typeof(ApiFaultException), "503 ServiceUnavailable")]
    [InlineData(599, typeof(ApiFaultException), "599")]
    [InlineData(200, typeof(ApiFaultException), "200 OK")]
    [InlineData(202, typeof(ApiFaultException), "202 Accepted")]
    public async Task A_fault_becomes_the_exception_of_its_status(int status, Type type, string description)
    {
        var e = (ApiFaultException)await FailureOf(status, "application/xml", FaultXml);

        Assert.Equal(type, e.GetType());
        Assert.Equal(status, (int)e.StatusCode!);
        Assert.Equal("Operation Failed", e.Reason);
        Assert.Equal("[Cannot run VM. It is up.]", e.Detail);
        Assert.Equal("POST vms/1/start", e.Operation);
        Assert.Equal("c-1", e.CorrelationId);
        Assert.Equal($"POST vms/1/start: {description}: {FaultMessage}", e.Message);
    }

    [Theory]
    [InlineData(404, "application/xml", "", typeof(ApiNotFoundException), "404 NotFound")]
    [InlineData(404, "text/html", Page, typeof(ApiNotFoundException), "404 NotFound")]
    [InlineData(401, "text/html", Page, typeof(ApiUnauthorizedException), "401 Unauthorized")]
    [InlineData(400, "application/xml", "<fault><rea", typeof(ApiBadRequestException), "400 BadRequest")]
    [InlineData(409, "text/plain", "locked", typeof(ApiConflictException), "409 Conflict")]
    [InlineData(403, "application/xml; charset=klingon", FaultXml, typeof(ApiForbiddenException), "403 Forbidden")]
    [InlineData(409, "application/xml", ActionFault, typeof(ApiConflictException), "409 Conflict: " + FaultMessage)]
    [InlineData(409, null, FaultXml, typeof(ApiConflictException), "409 Conflict: " + FaultMessage)]
    [InlineData(500, "text/html", Page, typeof(ApiProtocolException),
        "the answer is an HTML page (500 InternalServerError, 'JBoss - Error report & more').")]
    [InlineData(500, "application/xml", Page, typeof(ApiProtocolException),
        "the answer is an HTML page (500 InternalServerError, 'JBoss - Error report & more').")]
    [InlineData(502, "text/html", "<p>x</p><H1 class='x'>Bad <i>Gateway</i></H1>", typeof(ApiProtocolException),
        "the answer is an HTML page (502 BadGateway, 'Bad Gateway').")]
    [InlineData(503, null, "", typeof(ApiProtocolException), "the answer has no body (503 ServiceUnavailable).")]
    [InlineData(500, "text/plain", "secret", typeof(ApiProtocolException), "the answer is not XML (500 InternalServerError).")]
    [InlineData(500, "application/xml", "<vm/>", typeof(ApiProtocolException),
        "the answer is no fault of the API (500 InternalServerError).")]
    [InlineData(200, "text/html", "<html><p>secret</p></html>", typeof(ApiProtocolException), "the answer is an HTML page (200 OK).")]
    [InlineData(200, "application/xhtml+xml", Page, typeof(ApiProtocolException),
        "the answer is an HTML page (200 OK, 'JBoss - Error report & more').")]
    [InlineData(200, "application/json", "{}", typeof(ApiProtocolException), "the answer is not XML (200 OK).")]
    [InlineData(200, null, "hello", typeof(ApiProtocolException), "the answer is not XML (200 OK).")]
    [InlineData(200, "application/xml; charset=klingon", "<vm/>", typeof(ApiProtocolException),
        "the answer's encoding is unknown or damaged (200 OK).")]
    public async Task Other_answers_become_exceptions_too(int status, string? contentType, string body, Type type, string problem)
    {
        ApiException e = await FailureOf(status, contentType, body);

        bool isUncertain = type == typeof(ApiProtocolException);
        Assert.Equal(type, e.GetType());
        Assert.Equal(isUncertain, e.MayHaveExecuted);
        Assert.Equal(
            $"POST vms/1/start: {problem}{(isUncertain ? " The outcome is uncertain: the request may have been executed." : "")}", e.Message);
        Assert.Equal(status, (int)e.StatusCode!);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(409)]
    [InlineData(500)]
    public async Task A_failed_action_is_a_failure_whatever_the_status_if_an_action_is_expected(int status)
    {
        var e = (ApiActionFailedException)await FailureOf(status, "application/xml", ActionFault, isAction: true);

        Assert.Equal("POST vms/1/start: the action failed: " + FaultMessage, e.Message);
        Assert.Equal("Operation Failed", e.Reason);
        Assert.Equal(status, (int)e.StatusCode!);
    }

    [Fact]
    public async Task A_fault_alone_is_a_failure_even_with_a_good_status_if_an_action_is_expected()
    {
        ApiException e = await FailureOf(200, "application/xml", FaultXml, isAction: true);

        Assert.Equal(typeof(ApiFaultException), e.GetType());
        Assert.Equal("POST vms/1/start: 200 OK: " + FaultMessage, e.Message);
    }

    [Theory]
    [InlineData(200, ActionFault, false)]
    [InlineData(200, "<action><status><state>complete</state></status></action>", true)]
    [InlineData(202, "", true)]
    [InlineData(201, "<vm/>", false)]
    [InlineData(204, "", false)]
    public async Task Success_gives_the_answer(int status, string body, bool isAction)
    {
        ApiResponse response = await Send(status, "application/xml", body, isAction);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(body, Encoding.UTF8.GetString(response.Body.Span));
        Assert.Equal("application/xml", response.GetHeader("content-type"));
        Assert.Null(response.GetHeader("X-Other"));
        Assert.Equal($"POST vms/1/start: {status} {(HttpStatusCode)status}, {body.Length} bytes", response.ToString());
    }

    [Theory]
    [InlineData("https://manager.example/api/vms/1;jsessionid=secret?t=secret", "/api/vms/1")]
    [InlineData("https://user:secret@evil.example/login", "/login")]
    [InlineData("../1?t=secret", "../1")]
    [InlineData(null, "an address that is not told")]
    public async Task A_redirect_is_not_followed(string? location, string target)
    {
        using ScriptedHandler handler = new(() =>
        {
            HttpResponseMessage answer = ScriptedHandler.Answer(301, "application/xml", "<vm/>");
            answer.Headers.Location = location is null ? null : new(location, UriKind.RelativeOrAbsolute);
            return answer;
        });

        ApiException e = await FailureOf(handler, isAction: true);

        Assert.IsType<ApiProtocolException>(e);
        Assert.Equal($"POST vms/1/start: a redirect to {target} was not followed (301 MovedPermanently).", e.Message);
        Assert.Single(handler.Addresses);
    }

    [Fact]
    public async Task A_long_title_and_a_long_detail_are_cut()
    {
        var page = (ApiProtocolException)await FailureOf(500, "text/html", $"<html><title>{new string('x', 1000)}</title></html>");
        var fault = (ApiFaultException)await FailureOf(
            409, "application/xml", $"<fault><reason>r</reason><detail>{new string('x', 5000)}</detail></fault>");

        Assert.Equal(new string('x', 200), page.Excerpt);
        Assert.Equal(5000, fault.Detail!.Length);
        Assert.InRange(fault.Message.Length, 1000, 1100);
    }

    [Fact]
    public async Task Reading_a_body_that_is_missing_or_malformed_is_a_protocol_error()
    {
        ApiResponse empty = await Send(200, "application/xml", "");
        ApiResponse truncated = await Send(200, "application/xml", "<vm><name>");
        ApiResponse good = await Send(200, "application/xml", "<vm/>");

        ApiProtocolException e = Assert.Throws<ApiProtocolException>(() => empty.Read(CountTokens));
        Assert.Equal(
            "POST vms/1/start: the answer has no body (200 OK). The outcome is uncertain: the request may have been executed.", e.Message);
        e = Assert.Throws<ApiProtocolException>(() => truncated.Read(CountTokens));
        Assert.Equal(
            "POST vms/1/start: the answer is malformed XML (200 OK). The outcome is uncertain: the request may have been executed.", e.Message);
        Assert.IsType<XmlFormatException>(e.InnerException);
        Assert.Equal(1, good.Read(CountTokens));
    }

    private static int CountTokens(ReadOnlySpan<byte> utf8)
    {
        XmlUtf8Reader reader = new(utf8);
        int count = 0;
        while (reader.Read())
        {
            count++;
        }

        return count;
    }

    private static async Task<ApiException> FailureOf(int status, string? contentType, string body, bool isAction = false)
    {
        using ScriptedHandler handler = new(() => ScriptedHandler.Answer(status, contentType, body));
        return await FailureOf(handler, isAction);
    }

    private static Task<ApiException> FailureOf(ScriptedHandler handler, bool isAction) =>
        Assert.ThrowsAnyAsync<ApiException>(() => Send(handler, isAction));

    private static async Task<ApiResponse> Send(int status, string? contentType, string body, bool isAction = false)
    {
        using ScriptedHandler handler = new(() => ScriptedHandler.Answer(status, contentType, body));
        return await Send(handler, isAction);
    }

    private static async Task<ApiResponse> Send(ScriptedHandler handler, bool isAction)
    {
        await using ApiConnection connection = handler.Connect();
        return await connection.SendAsync(
            new() { Method = HttpMethod.Post, Path = "vms/1/start", CorrelationId = "c-1", IsAction = isAction });
    }
}
