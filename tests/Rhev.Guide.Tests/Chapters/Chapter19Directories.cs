using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapters 19 and 20: directories and groups.</summary>
internal static class Chapter19Directories
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("19.1", "19.2", RowKind.Representation, "A directory domain")
        {
            Request = "GET /api/domains/directory-1",
            Answer = """
                <domain id="directory-1" href="/api/domains/directory-1">
                  <name>domain.example.com</name><link rel="users"/><link rel="groups"/><link rel="users/search"/>
                  <link rel="groups/search"/>
                </domain>
                """,
            Given = lab => lab.FindAsync("directory-1", "domains", "internal"),
            Call = api => api.Domains["directory-1"].GetAsync().EntityAsync(),
        },
        new("19.2", "19.3.1", RowKind.Representation, "A user of a directory")
        {
            Request = "GET /api/domains/directory-1/users/user-3",
            Answer = """
                <user id="user-1" href="/api/domains/directory-1/users/user-3">
                  <name>RHEV-M Admin</name><user_name>rhevmadmin@domain.example.com</user_name>
                  <domain id="directory-1" href="/api/domains/directory-1"/>
                  <groups>
                    <group><name>domain.example.com/Users/Enterprise Admins</name></group>
                    <group><name>domain.example.com/Users/Domain Admins</name></group>
                  </groups>
                </user>
                """,
            Given = async lab =>
            {
                await lab.FindAsync("directory-1", "domains", "internal");
                await lab.FindAsync("user-3", "domains/directory-1/users", "admin");
            },
            Call = api => api.Domains["directory-1"].Users["user-3"].GetAsync().EntityAsync(),
        },
        new("19.3", "19.3.2", RowKind.Representation, "A group of a directory")
        {
            Request = "GET /api/domains/directory-1/groups/group-1",
            Answer = """
                <group id="group-1" href="/api/domains/directory-1/groups/group-1">
                  <name>example.com/Users/Enterprise Admins</name><domain id="directory-1" href="/api/domains/directory-1"/>
                </group>
                """,
            Given = async lab =>
            {
                await lab.FindAsync("directory-1", "domains", "internal");
                await lab.FindFirstAsync("group-1", "domains/directory-1/groups");
            },
            Call = api => api.Domains["directory-1"].Groups["group-1"].GetAsync().EntityAsync(),
        },
        new("20.1", "20.2", RowKind.Representation, "A group that was imported")
        {
            Request = "GET /api/groups/group-1",
            Answer = """
                <group id="group-1" href="/api/groups/group-1">
                  <name>Everyone</name><link rel="tags"/><link rel="permissions"/><link rel="roles"/>
                </group>
                """,
            Values = ["group/name"],
            Given = lab => lab.AddAsync("group-1", "/api/groups", "<group><name>Everyone</name></group>"),
            Call = api => api.Groups["group-1"].GetAsync().EntityAsync(),
        },
        new("20.2", "20.3", RowKind.Rest, "A group is imported")
        {
            Request = "POST /api/group",
            Body = "<group><name>www.example.com/accounts/groups/mygroup</name></group>",
            Reading = "POST /api/groups",
            Slip = "The guide prints group; its text has groups.",
            Call = api => api.Groups.AddAsync(new Group { Name = "www.example.com/accounts/groups/mygroup" }).EntityAsync(),
        },
    ];
}
