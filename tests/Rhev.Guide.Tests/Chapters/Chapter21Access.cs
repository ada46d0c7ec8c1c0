using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapters 21 and 22: roles and users.</summary>
internal static class Chapter21Access
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("21.1", "21.2", RowKind.Representation, "All roles")
        {
            Request = "GET /api/roles",
            Answer = """
                <roles>
                  <role id="00000000-0000-0000-0000-000000000001" href="/api/roles/00000000-0000-0000-0000-000000000001">
                    <name>SuperUser</name><description>Roles management administrator</description><link rel="permits"/>
                    <mutable>false</mutable><administrative>true</administrative>
                  </role>
                  <role id="00000000-0000-0000-0001-000000000001" href="/api/roles/00000000-0000-0000-0001-000000000001">
                    <name>RHEVMUser</name><description>RHEVM user</description><link rel="permits"/><mutable>false</mutable>
                    <administrative>false</administrative>
                  </role>
                  <role id="00000000-0000-0000-0001-000000000002" href="/api/roles/00000000-0000-0000-0001-000000000002">
                    <name>RHEVMPowerUser</name><description>RHEVM power user</description><link rel="permits"/>
                    <mutable>false</mutable><administrative>false</administrative>
                  </role>
                </roles>
                """,
            Values = ["roles/role/mutable", "roles/role/administrative"],
            Call = api => api.Roles.ListAsync().EntitiesAsync(),
        },
        new("21.2", "21.3.1", RowKind.Rest, "A new role")
        {
            Request = "POST /api/roles",
            Body = "<role><name>Finance Role</name><administrative>true</administrative><permits><permit id=\"1\"/></permits></role>",
            Call = api =>
                api.Roles.AddAsync(new Role
                {
                    Name = "Finance Role",
                    Administrative = true,
                    Permits = [new Permit { Id = "1" }],
                }).EntityAsync(),
        },
        new("21.3", "21.3.2", RowKind.Rest, "A role is changed")
        {
            Request = "PUT /api/roles/role-2",
            Body = """
                <role>
                  <name>Engineering Role</name><description>Standard users in the Engineering Role</description>
                  <administrative>false</administrative>
                </role>
                """,
            Given = lab => lab.AddAsync(
                "role-2",
                "/api/roles",
                "<role><name>r</name><administrative>true</administrative><permits><permit id=\"1\"/></permits></role>"),
            Then = ("/api/roles/role-2", "name", "Engineering Role"),
            Call = api =>
                api.Roles["role-2"].UpdateAsync(new Role
                {
                    Name = "Engineering Role",
                    Description = "Standard users in the Engineering Role",
                    Administrative = false,
                }).EntityAsync(),
        },
        new("21.5", "21.4.1", RowKind.Rest, "The permits of a role")
        {
            Request = "GET /api/roles/role-1/permits",
            Status = 200,
            Answer = """
                <permits>
                  <permit id="1" href="/api/roles/role-1/permits/1">
                    <name>create_vm</name><administrative>false</administrative><role id="role-1" href="/api/roles/role-1"/>
                  </permit>
                </permits>
                """,
            Values = ["permits/permit/@id", "permits/permit/name"],
            Given = lab => lab.AddAsync(
                "role-1",
                "/api/roles",
                "<role><name>r</name><administrative>true</administrative><permits><permit id=\"1\"/></permits></role>"),
            Call = api => api.Roles["role-1"].Permits.ListAsync().EntitiesAsync(),
        },
        new("21.6", "21.4.2", RowKind.Rest, "A role gets a permit")
        {
            Request = "POST /api/roles/role-1/permits",
            Body = "<permit id=\"1\"/>",
            Status = 201,
            Answer = """
                <permits>
                  <permit id="1" href="/api/roles/role-1/permits/1">
                    <name>create_vm</name><administrative>false</administrative><role id="role-1" href="/api/roles/role-1"/>
                  </permit>
                </permits>
                """,
            AnswerReading = """
                <permit id="1" href="/api/roles/role-1/permits/1">
                  <name>create_vm</name><administrative>false</administrative><role id="role-1" href="/api/roles/role-1"/>
                </permit>
                """,
            Values = ["permit/@id", "permit/name"],
            Slip = "The guide answers the whole collection; an addition answers what was added everywhere else.",
            Given = lab => lab.AddAsync(
                "role-1",
                "/api/roles",
                "<role><name>r</name><administrative>true</administrative><permits><permit id=\"2\"/></permits></role>"),
            Call = api => api.Roles["role-1"].Permits.AddAsync(new Permit { Id = "1" }).EntityAsync(),
        },
        new("22.1", "22.2", RowKind.Rest, "A user")
        {
            Request = "GET /api/users",
            Answer = """
                <user id="user-1" href="/api/users/user-1">
                  <name>RHEV-M Admin</name><actions/><link rel="roles"/><link rel="tags"/><domain>domain.example.com</domain>
                  <logged_in>false</logged_in><user_name>rhevmadmin@domain.example.com</user_name>
                  <groups>
                    <group>Group Policy Creator Owners@domain.example.com/Users</group>
                    <group>Domain Admins@domain.example.com/Users</group><group>Enterprise Admins@domain.example.com/Users</group>
                    <group>Schema Admins@domain.example.com/Users</group><group>Administrators@domain.example.com/Builtin</group>
                  </groups>
                </user>
                """,
            Reading = "GET /api/users/user-1",
            AnswerReading = """
                <user id="user-1" href="/api/users/user-1">
                  <name>RHEV-M Admin</name><link rel="roles"/><link rel="tags"/>
                  <domain id="directory-1" href="/api/domains/directory-1"/><logged_in>false</logged_in>
                  <user_name>rhevmadmin@domain.example.com</user_name>
                  <groups>
                    <group><name>Group Policy Creator Owners@domain.example.com/Users</name></group>
                    <group><name>Domain Admins@domain.example.com/Users</name></group>
                  </groups>
                </user>
                """,
            Slip = "The guide reads the collection and prints one user, whose domain and groups are plain text; they are references "
                + "everywhere else.",
            Given = lab => lab.UserAsync("user-1", "rhevmadmin@internal"),
            Call = api => api.Users["user-1"].GetAsync().EntityAsync(),
        },
        new("22.2", "22.3.1", RowKind.Rest, "A user with two roles")
        {
            Request = "POST /api/users",
            Body = """
                <user>
                  <user_name>joe@domain.example.com</user_name>
                  <roles><role><name>RHEVMPowerUser</name></role><role id="00000000-0000-0000-0001-000000000003"/></roles>
                </user>
                """,
            Given = async lab =>
            {
                await lab.EnsureRoleAsync("RHEVMPowerUser");
                await lab.EnsureRoleAsync("Third", "00000000-0000-0000-0001-000000000003");
            },
            Call = api =>
                api.Users.AddAsync(new User
                {
                    UserName = "joe@domain.example.com",
                    Roles = [new Role { Name = "RHEVMPowerUser" }, new Role { Id = "00000000-0000-0000-0001-000000000003" }],
                }).EntityAsync(),
        },
        new("22.3", "22.3.2", RowKind.Rest, "A user gets another role")
        {
            Request = "POST /api/users/user-1/roles",
            Body = "<role><name>RHEVMVDIUser</name></role>",
            Given = async lab =>
            {
                await lab.EnsureRoleAsync("RHEVMVDIUser");
                await lab.UserAsync("user-1", "joe@internal");
            },
            Call = api => api.Users["user-1"].Roles.AddAsync(new Role { Name = "RHEVMVDIUser" }).EntityAsync(),
        },
    ];
}
