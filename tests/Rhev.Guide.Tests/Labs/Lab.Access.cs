using System;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rhev.Guide.Tests.Checks;

namespace Rhev.Guide.Tests.Labs;

/// <summary>Users, roles, tags, sessions and events of a lab.</summary>
internal sealed partial class Lab
{
    /// <summary>Adds a user of the directory domain of a new installation.</summary>
    public async Task UserAsync(string user, string userName)
    {
        await FindAsync("user-domain", "domains", "internal");
        await AddAsync(
            user,
            "/api/users",
            $"<user><user_name>{userName}</user_name><domain id=\"user-domain\"/>"
                + "<roles><role id=\"00000000-0000-0000-0001-000000000001\"/></roles></user>");
    }

    /// <summary>Adds a role with a name, unless there is one, and lets an identifier of the guide mean it.</summary>
    public async Task EnsureRoleAsync(string name, string? guideName = null)
    {
        LabReply roles = await DoAsync("GET /api/roles", null);
        foreach (XElement role in roles.Xml!.Elements("role"))
        {
            if ((string?)role.Element("name") == name)
            {
                Bind(guideName ?? "role-" + name, (string)role.Attribute("id")!);
                return;
            }
        }

        await AddAsync(
            guideName ?? "role-" + name,
            "/api/roles",
            $"<role><name>{name}</name><administrative>false</administrative><permits><permit id=\"1\"/></permits></role>");
    }

    /// <summary>Adds a tag.</summary>
    public Task TagAsync(string tag, string name, string more = "") =>
        AddAsync(tag, "/api/tags", $"<tag><name>{name}</name>{more}</tag>");

    /// <summary>Adds a tag and gives it to a machine.</summary>
    public async Task TagVmAsync(string tag, string vm, string name)
    {
        await TagAsync(tag, name);
        await DoAsync($"POST /api/vms/{vm}/tags", $"<tag id=\"{tag}\"/>");
    }

    /// <summary>Begins a session and binds its identifier.</summary>
    public async Task OpenSessionAsync(string session)
    {
        LabReply reply = await SendAsync("HEAD /api", null, "Prefer: persistent-auth");
        Bind(session, reply.Headers.TryGetValue("Set-Cookie", out string? value)
            && value.StartsWith("JSESSIONID=", StringComparison.Ordinal)
            ? value["JSESSIONID=".Length..].Split(';')[0]
            : throw new RowFailedException("the preparation asks for a session, and the Manager gives none"));
    }

    /// <summary>Binds the newest event with a code.</summary>
    public Task EventAsync(string guideName, int code) =>
        FindAsync(guideName, "events", item => (int?)item.Element("code") == code, $"event {code}");

    /// <summary>Lets the user log in: requests with credentials of their own leave no event.</summary>
    public Task AnotherLoginAsync() => SendAsync("GET /api", null, "Prefer: persistent-auth");
}
