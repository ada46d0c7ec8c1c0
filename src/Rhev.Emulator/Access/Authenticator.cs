using System;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Access;

/// <summary>
/// Tells who sends a request, by basic credentials or by a session. A session lasts as long as each request asks to keep it
/// (<c>Prefer: persistent-auth</c>): the first that does not is its last. Credentials end the session that comes with them.
/// </summary>
internal sealed class Authenticator(AccountBook accounts, SessionStore sessions, Action<EventCode, string?> tell)
{
    public const string Challenge = "Basic realm=\"RESTAPI\"";

    private const string Cookie = "JSESSIONID";

    /// <summary>The account that a request comes from; <c>null</c> when it has no valid credentials.</summary>
    /// <param name="context">The request; its response gets the cookie of a new session.</param>
    /// <param name="cookiePath">The path that the cookie of a new session is for.</param>
    /// <exception cref="FaultException">A header has an unusable value.</exception>
    public string? Authenticate(HttpContext context, string cookiePath)
    {
        IHeaderDictionary headers = context.Request.Headers;
        bool keepsSession = headers["Prefer"].SelectMany(value => (value ?? "").Split(','))
            .Any(preference => preference.Trim().Equals("persistent-auth", StringComparison.OrdinalIgnoreCase));
        TimeSpan? idleTime = IdleTime(headers["Session-TTL"]);
        string? session = context.Request.Cookies[Cookie];
        if (headers.Authorization.Count == 0)
        {
            return session is null ? null : Resume(session, keepsSession, idleTime);
        }

        if (session is not null)
        {
            End(session);
        }

        string? account = accounts.Find(headers.Authorization, out string? known);
        if (account is null)
        {
            tell(EventCode.LoginFailed, known);
        }
        else if (keepsSession)
        {
            Start(account, idleTime ?? SessionStore.UsualIdleTime, context.Response, cookiePath);
        }

        return account;
    }

    /// <summary>Ends the session that a request belongs to, if it belongs to one.</summary>
    public void Expire(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is { } session)
        {
            sessions.Close(session);
        }
    }

    private string? Resume(string session, bool keepsSession, TimeSpan? idleTime)
    {
        string? account = sessions.Use(session, idleTime);
        if (account is not null && !keepsSession)
        {
            End(session);
        }

        return account;
    }

    private void Start(string account, TimeSpan idleTime, HttpResponse response, string cookiePath)
    {
        string id = sessions.Open(account, idleTime);
        response.Cookies.Append(Cookie, id, new CookieOptions { Path = cookiePath, Secure = true, HttpOnly = true });
        response.Headers[Cookie] = id;
        tell(EventCode.UserLoggedIn, account);
    }

    private void End(string session)
    {
        if (sessions.Use(session, null) is { } account)
        {
            sessions.Close(session);
            tell(EventCode.UserLoggedOut, account);
        }
    }

    private static TimeSpan? IdleTime(string? minutes)
    {
        if (minutes is null)
        {
            return null;
        }

        return int.TryParse(minutes, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? TimeSpan.FromMinutes(number)
            : throw FaultException.InvalidValue($"The value '{minutes}' of the header 'Session-TTL' is no number of minutes");
    }
}
