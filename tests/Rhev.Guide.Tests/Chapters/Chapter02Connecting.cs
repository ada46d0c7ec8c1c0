using System;
using System.Collections.Generic;
using Rhev.Guide.Tests.Labs;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Xunit;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 2: the authority, the password, sessions.</summary>
internal static class Chapter02Connecting
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("2.1-a", "2.1", RowKind.Curl, "The certificate of the Manager's authority")
        {
            Request = "GET /ca.crt",
            Headers = ["Authorization: ", "Accept: */*"],
            Program = async (_, lab) =>
            {
                LabReply authority = await lab.SendAsync("GET /ca.crt", null, "Authorization: ", "Accept: */*");
                await using RhevApi trusting = await RhevApi.ConnectAsync(new ConnectionOptions
                {
                    BaseAddress = lab.Manager.BaseAddress,
                    Credential = Credential.Basic(lab.Manager.User, lab.Manager.Password),
                    Tls = TlsOptions.TrustPem(authority.Text),
                });
                Assert.StartsWith("-----BEGIN CERTIFICATE-----", authority.Text, StringComparison.Ordinal);
            },
        },
        new("2.1", "2.2", RowKind.Rest, "A request without credentials is refused")
        {
            Request = "HEAD /api",
            Headers = ["Authorization: "],
            Status = 401,
            Program = async (_, lab) => await Assert.ThrowsAsync<ApiUnauthorizedException>(() => RhevApi.ConnectAsync(new ConnectionOptions
            {
                BaseAddress = lab.Manager.BaseAddress,
                Credential = Credential.Basic(lab.Manager.User, lab.Manager.Password + "?"),
                Tls = TlsOptions.TrustPem(lab.Manager.CaCertificatePem),
            })),
        },
        new("2.2", "2.2", RowKind.Rest, "A request with a name and a password is accepted")
        {
            Request = "HEAD /api",
            Status = 200,
            Program = async (api, _) => await api.CheckAsync(),
        },
        new("2.3-a", "2.3", RowKind.Rest, "A session begins")
        {
            Request = "HEAD /api",
            Headers = ["Prefer: persistent-auth"],
            Status = 200,
            AnswerHeaders = ["Set-Cookie: JSESSIONID="],
            Program = (_, lab) => Sessions.TraceAsync(lab, trace => Assert.Equal(("persistent-auth", null, true), trace[0])),
        },
        new("2.3-b", "2.3", RowKind.Rest, "A session goes on without credentials")
        {
            Request = "HEAD /api",
            Headers = ["Authorization: ", "Prefer: persistent-auth", "Cookie: JSESSIONID=session-1"],
            Status = 200,
            Given = lab => lab.OpenSessionAsync("session-1"),
            Program = (_, lab) => Sessions.TraceAsync(lab, trace => Assert.Equal(("persistent-auth", "JSESSIONID", false), trace[1])),
        },
        new("2.3-c", "2.3", RowKind.Rest, "A session ends with the first request that does not ask to keep it")
        {
            Request = "HEAD /api",
            Status = 200,
            Slip = "The guide closes the session with a request that has the password and no cookie, so the Manager cannot tell "
                + "which session is meant; the SDK sends both.",
            Given = lab => lab.OpenSessionAsync("session-1"),
            Program = (_, lab) => Sessions.TraceAsync(lab, trace => Assert.Equal((null, "JSESSIONID", true), trace[^1])),
        },
    ];
}
