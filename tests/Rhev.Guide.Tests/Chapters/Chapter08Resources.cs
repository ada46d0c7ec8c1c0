using System.Collections.Generic;
using System.Threading.Tasks;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Xunit;
using Action = Rhev.Sdk.Models.Action;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 8: resources, actions, permissions, faults.</summary>
internal static class Chapter08Resources
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("8.3.10-a", "8.3.10", RowKind.Rest, "A resource is created")
        {
            Request = "POST /api/[collection]",
            Headers = ["Accept: [MIME type]", "Content-Type: [MIME type]"],
            Reading = "POST /api/vms",
            BodyReading = "<vm><name>vm1</name><cluster><name>Default</name></cluster><template><name>Blank</name></template></vm>",
            HeadersReading = [],
            Call = api =>
                api.Vms.AddAsync(new Vm
                {
                    Name = "vm1",
                    Cluster = new Cluster { Name = "Default" },
                    Template = new Template { Name = "Blank" },
                }).EntityAsync(),
        },
        new("8.3.11-a", "8.3.11", RowKind.Rest, "A resource is created while the client goes on")
        {
            Request = "POST /api/collection",
            Body = "<resource><name>Resource-Name</name></resource>",
            Status = 202,
            Answer = """
                <resource id="resource_id" href="/api/collection/resource_id">
                  <name>Resource-Name</name><creation_status><state>pending</state></creation_status>
                  <link rel="creation_status" href="/api/collection/resource_id/creation_status/creation_status_id"/>
                </resource>
                """,
            Reading = "POST /api/vms",
            BodyReading = "<vm><name>vm1</name><cluster><name>Default</name></cluster><template id=\"template-1\"/></vm>",
            AnswerReading = """
                <vm id="vm-1" href="/api/vms/vm-1">
                  <name>vm1</name><creation_status><state>pending</state></creation_status>
                  <link rel="creation_status" href="/api/vms/vm-1/creation_status/creation-1"/>
                </vm>
                """,
            Given = async lab =>
            {
                await lab.TemplateWithDiskAsync("template-1", "template1");
                lab.LetWorkLast();
            },
            Call = api =>
                api.Vms.AddAsync(new Vm
                {
                    Name = "vm1",
                    Cluster = new Cluster { Name = "Default" },
                    Template = new Template { Id = "template-1" },
                }).EntityAsync(),
        },
        new("8.3.11-b", "8.3.11", RowKind.Rest, "How far a creation is")
        {
            Request = "GET /api/collection/resource_id/creation_status/creation_status_id",
            Status = 200,
            Answer = """
                <creation id="creation_status_id" href="/api/collection/resource_id/creation_status/creation_status_id">
                  <status><state>complete</state></status>
                </creation>
                """,
            Reading = "GET /api/vms/vm-1/creation_status/creation-1",
            AnswerReading = """
                <creation id="creation-1" href="/api/vms/vm-1/creation_status/creation-1">
                  <status><state>complete</state></status>
                </creation>
                """,
            Values = ["creation/status/state"],
            Given = lab => lab.CreationAsync("vm-1", "creation-1"),
            Call = api => CreationAsync(api),
        },
        new("8.3.11-c", "8.3.11", RowKind.Rest, "A resource is created, and the answer waits for it")
        {
            Request = "POST /api/collection",
            Body = "<resource><name>Resource-Name</name></resource>",
            Headers = ["Expect: 201-created"],
            Reading = "POST /api/vms",
            BodyReading = "<vm><name>vm1</name><cluster><name>Default</name></cluster><template><name>Blank</name></template></vm>",
            StatusReading = 201,
            Call = api =>
                api.Vms.AddAsync(new Vm
                {
                    Name = "vm1",
                    Cluster = new Cluster { Name = "Default" },
                    Template = new Template { Name = "Blank" },
                }, new() { WaitForCreation = true }).EntityAsync(),
        },
        new("8.4.2-a", "8.4.2", RowKind.Rest, "A resource is read")
        {
            Request = "GET /api/[collection]/[resource_id]",
            Headers = ["Accept: [MIME type]"],
            Reading = "GET /api/vms/vm-1",
            AnswerReading = "<vm id=\"vm-1\" href=\"/api/vms/vm-1\"><name>vm1</name></vm>",
            HeadersReading = [],
            Given = lab => lab.VmAsync("vm-1", "vm1"),
            Call = api => api.Vms["vm-1"].GetAsync().EntityAsync(),
        },
        new("8.4.3-a", "8.4.3", RowKind.Rest, "A resource is changed")
        {
            Request = "PUT /api/collection/resource_id",
            Headers = ["Accept: [MIME type]", "Content-Type: [MIME type]"],
            Reading = "PUT /api/vms/vm-1",
            BodyReading = "<vm><description>A description</description></vm>",
            HeadersReading = [],
            Given = lab => lab.VmAsync("vm-1", "vm1"),
            Then = ("/api/vms/vm-1", "description", "A description"),
            Call = api => api.Vms["vm-1"].UpdateAsync(new Vm { Description = "A description" }).EntityAsync(),
        },
        new("8.4.4-a", "8.4.4", RowKind.Rest, "A resource is deleted")
        {
            Request = "DELETE /api/[collection]/[resource_id]",
            Headers = ["Accept: [MIME type]"],
            Reading = "DELETE /api/vms/vm-1",
            HeadersReading = [],
            Given = lab => lab.VmAsync("vm-1", "vm1"),
            Call = api => api.Vms["vm-1"].DeleteAsync().DoneAsync(),
        },
        new("8.4.5-a", "8.4.5", RowKind.Rest, "A resource names its sub-collections")
        {
            Request = "GET /api/collection/resource_id",
            Status = 200,
            Answer = "<resource id=\"resource_id\" href=\"/api/collection/resource_id\"><link rel=\"subcollection\"/></resource>",
            Reading = "GET /api/vms/vm-1",
            AnswerReading = "<vm id=\"vm-1\" href=\"/api/vms/vm-1\"><link rel=\"nics\"/></vm>",
            Given = lab => lab.VmAsync("vm-1", "vm1"),
            Call = api => api.Vms["vm-1"].GetAsync().EntityAsync(),
        },
        new("8.4.5-b", "8.4.5", RowKind.Rest, "A sub-collection is listed")
        {
            Request = "GET /api/collection/resource_id/subcollection",
            Status = 200,
            Answer = """
                <subcollection>
                  <subresource id="subresource_id" href="/api/collection/resource_id/subcollection/subresource_id"/>
                </subcollection>
                """,
            Reading = "GET /api/vms/vm-1/nics",
            AnswerReading = "<nics><nic id=\"nic-1\" href=\"/api/vms/vm-1/nics/nic-1\"><name>nic1</name></nic></nics>",
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "vm1");
                await lab.NicAsync("nic-1", "vm-1");
            },
            Call = api => api.Vms["vm-1"].Nics.ListAsync().EntitiesAsync(),
        },
        new("8.7", "8.4.6", RowKind.Rest, "A resource of a sub-collection names its parent")
        {
            Request = "GET /api/collection/resource_id/subcollection/subresource_id",
            Status = 200,
            Answer = """
                <subcollection>
                  <subresource id="subresource_id" href="/api/collection/resource_id/subcollection/subresource_id">
                    <resource id="resource_id" href="/api/collection/resource_id"/>
                  </subresource>
                </subcollection>
                """,
            Reading = "GET /api/vms/vm-1/nics/nic-1",
            AnswerReading = "<nic id=\"nic-1\" href=\"/api/vms/vm-1/nics/nic-1\"><vm id=\"vm-1\" href=\"/api/vms/vm-1\"/></nic>",
            Slip = "The guide wraps the one resource in the element of its collection.",
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "vm1");
                await lab.NicAsync("nic-1", "vm-1");
            },
            Call = api => api.Vms["vm-1"].Nics["nic-1"].GetAsync().EntityAsync(),
        },
        new("8.4.7-a", "8.4.7", RowKind.Representation, "A resource names its actions")
        {
            Request = "GET /api/collection/resource_id",
            Answer = """
                <resource>
                  <actions>
                    <link rel="start" href="/api/collection/resource_id/start"/>
                    <link rel="stop" href="/api/collection/resource_id/stop"/>
                  </actions>
                </resource>
                """,
            Reading = "GET /api/vms/vm-1",
            AnswerReading = "<vm id=\"vm-1\" href=\"/api/vms/vm-1\"><actions><link rel=\"start\"/><link rel=\"stop\"/></actions></vm>",
            Given = lab => lab.VmAsync("vm-1", "vm1"),
            Call = api => api.Vms["vm-1"].GetAsync().EntityAsync(),
        },
        new("8.4.7-b", "8.4.7", RowKind.Rest, "An action is invoked while the client goes on")
        {
            Request = "POST /api/collection/resource_id/action",
            Body = "<action><async>true</async></action>",
            Status = 202,
            Answer = "<action id=\"action_id\" href=\"/api/collection/resource_id/action/action_id\"><async>true</async></action>",
            Reading = "POST /api/vms/vm-1/start",
            AnswerReading = "<action id=\"action-1\" href=\"/api/vms/vm-1/start/action-1\"><async>true</async></action>",
            Values = ["action/async"],
            Given = async lab =>
            {
                await lab.UpHostAsync("host-1");
                await lab.VmAsync("vm-1", "vm1");
            },
            Call = api => api.Vms["vm-1"].StartAsync(new() { Async = true }).EntityAsync(),
        },
        new("8.4.7-c", "8.4.7", RowKind.Rest, "How far an action is")
        {
            Request = "GET /api/collection/resource_id/action/action_id",
            Status = 200,
            Answer = """
                <action id="action_id" href="/api/collection/resource_id/action/action_id">
                  <status><state>pending</state></status><link rel="parent" href="/api/collection/resource_id"/>
                  <link rel="replay" href="/api/collection/resource_id/action"/>
                </action>
                """,
            Reading = "GET /api/vms/vm-1/start/action-1",
            AnswerReading = """
                <action id="action-1" href="/api/vms/vm-1/start/action-1">
                  <status><state>pending</state></status><link rel="parent" href="/api/vms/vm-1"/>
                  <link rel="replay" href="/api/vms/vm-1/start"/>
                </action>
                """,
            Values = ["action/status/state"],
            Given = lab => lab.ActionAsync("vm-1", "action-1"),
            Call = api =>
                ActionOperation.FromHref<Action>(api.Connection, "/api/vms/vm-1/start/action-1").UpdateStatusAsync().EntityAsync(),
        },
        new("8.4.8-a", "8.4.8", RowKind.Rest, "Who may do what with a resource")
        {
            Request = "GET /api/collection/resource_id/permissions",
            Status = 200,
            Answer = """
                <permissions>
                  <permission id="permission-id" href="/api/collection/resource_id/permissions/permission_id">
                    <role id="role_id" href="/api/roles/role_id"/><user id="user_id" href="/api/users/user_id"/>
                    <resource id="resource_id" href="/api/collection/resource_id"/>
                  </permission>
                </permissions>
                """,
            Reading = "GET /api/vms/vm-1/permissions",
            AnswerReading = """
                <permissions>
                  <permission id="permission-1" href="/api/vms/vm-1/permissions/permission-1">
                    <role id="role-1" href="/api/roles/role-1"/><user id="user-1" href="/api/users/user-1"/>
                    <vm id="vm-1" href="/api/vms/vm-1"/>
                  </permission>
                </permissions>
                """,
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "vm1");
                await lab.UserAsync("user-1", "joe@internal");
                await lab.FindAsync("role-1", "roles", "SuperUser");
                await lab.AddAsync(
                    "permission-1",
                    "/api/vms/vm-1/permissions",
                    "<permission><role id=\"role-1\"/><user id=\"user-1\"/></permission>");
            },
            Call = api => api.Vms["vm-1"].Permissions.ListAsync().EntitiesAsync(),
        },
        new("8.4.8-b", "8.4.8", RowKind.Rest, "A user gets a role for a resource")
        {
            Request = "POST /api/collection/resource_id/permissions",
            Body = "<permission><role id=\"role_id\"/><user id=\"user_id\"/></permission>",
            Status = 201,
            Answer = """
                <permission id="permission_id" href="/api/resources/resource_id/permissions/permission_id">
                  <role id="role_id" href="/api/roles/role_id"/><user id="user_id" href="/api/users/user_id"/>
                  <resource id="resource_id" href="/api/collection/resource_id"/>
                </permission>
                """,
            Reading = "POST /api/vms/vm-1/permissions",
            BodyReading = "<permission><role id=\"role-1\"/><user id=\"user-1\"/></permission>",
            AnswerReading = """
                <permission id="permission-1" href="/api/vms/vm-1/permissions/permission-1">
                  <role id="role-1" href="/api/roles/role-1"/><user id="user-1" href="/api/users/user-1"/>
                  <vm id="vm-1" href="/api/vms/vm-1"/>
                </permission>
                """,
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "vm1");
                await lab.UserAsync("user-1", "joe@internal");
                await lab.FindAsync("role-1", "roles", "SuperUser");
            },
            Call = api =>
                api.Vms["vm-1"].Permissions.AddAsync(new Permission
                {
                    Role = new Role { Id = "role-1" },
                    User = new User { Id = "user-1" },
                }).EntityAsync(),
        },
        new("8.4.9-a", "8.4.9", RowKind.Rest, "A fault")
        {
            Request = "PUT /api/collection/resource_id",
            Body = "<resource><id>id-update-test</id></resource>",
            Status = 409,
            Answer = "<fault><reason>Broken immutability constraint</reason><detail>Attempt to set immutable field: id</detail></fault>",
            Reading = "PUT /api/vms/vm-1",
            BodyReading = "<vm id=\"id-update-test\"/>",
            Values = ["fault/reason", "fault/detail"],
            Slip = "The identifier is printed as an element; it is an attribute everywhere else.",
            Given = lab => lab.VmAsync("vm-1", "vm1"),
            Call = api => FaultAsync(api),
        },
    ];

    private static async Task<object?> CreationAsync(RhevApi api)
    {
        CreateOperation<VmResource> creation = api.Vms.ResumeAdd("/api/vms/vm-1", "/api/vms/vm-1/creation_status/creation-1");
        Assert.Equal("complete", (await creation.UpdateStatusAsync()).State);
        return new Creation
        {
            Id = "creation-1",
            Href = "/api/vms/vm-1/creation_status/creation-1",
            Status = new CreationStatus { State = CreationState.Complete },
        };
    }

    private static async Task<object?> FaultAsync(RhevApi api)
    {
        var fault = await Assert.ThrowsAsync<ApiConflictException>(() => api.Vms["vm-1"].UpdateAsync(new Vm { Id = "id-update-test" }));
        return new Rhev.Sdk.Models.Fault { Reason = fault.Reason, Detail = fault.Detail };
    }
}
