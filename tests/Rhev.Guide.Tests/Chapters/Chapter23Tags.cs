using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 23: tags.</summary>
internal static class Chapter23Tags
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("23.1", "23.2", RowKind.Representation, "A tag")
        {
            Request = "GET /api/tags/tag-1",
            Answer = """
                <tag id="tag-1" href="/api/tags/tag-1">
                  <name>Finance</name><description>Resources for the Finance department</description>
                  <parent><tag id="-1" href="/api/tags/-1"/></parent>
                </tag>
                """,
            Values = ["tag/name"],
            Given = lab => lab.TagAsync("tag-1", "Finance", "<description>Money</description>"),
            Call = api => api.Tags["tag-1"].GetAsync().EntityAsync(),
        },
        new("23.2", "23.3.1", RowKind.Rest, "A machine is tagged")
        {
            Request = "POST /api/vms/vm-2/tags",
            Body = "<tag><name>Finance</name></tag>",
            Status = 201,
            Answer = """
                <tag id="tag-1" href="/api/vms/vm-2/tags/tag-1">
                  <name>Finance</name><description>Resources for the Finance department</description>
                  <vm id="vm-2" href="/api/vms/vm-2"/>
                </tag>
                """,
            Values = ["tag/name"],
            Given = async lab =>
            {
                await lab.VmAsync("vm-2", "vm2");
                await lab.TagAsync("tag-1", "Finance", "<description>Money</description>");
            },
            Call = api => api.Vms["vm-2"].Tags.AddAsync(new Tag { Name = "Finance" }).EntityAsync(),
        },
        new("23.3", "23.3.2", RowKind.Rest, "A tag is taken from a machine")
        {
            Request = "DELETE /api/vms/vm-2/tags/tag-1",
            Status = 204,
            Given = async lab =>
            {
                await lab.VmAsync("vm-2", "vm2");
                await lab.TagVmAsync("tag-1", "vm-2", "Finance");
            },
            Call = api => api.Vms["vm-2"].Tags["tag-1"].DeleteAsync().DoneAsync(),
        },
        new("23.4", "23.3.3", RowKind.Rest, "The machines with a tag")
        {
            Request = "GET /api/vms?search=tag%3DFinance",
            Status = 200,
            Answer = "<vms><vm id=\"vm-2\" href=\"/api/vms/vm-2\"/></vms>",
            Count = 1,
            Given = async lab =>
            {
                await lab.VmAsync("vm-2", "vm2");
                await lab.VmAsync("vm-3", "vm3");
                await lab.TagVmAsync("tag-1", "vm-2", "Finance");
            },
            Call = api => api.Vms.ListAsync(new() { Search = "tag=Finance" }).EntitiesAsync(),
        },
        new("23.5", "23.4.1", RowKind.Representation, "Tags under tags")
        {
            Request = "GET /api/tags",
            Answer = """
                <tags>
                  <tag id="-1" href="/api/tags/-1">
                    <name>root</name><description>root</description><parent><tag id="-1" href="/api/tags/-1"/></parent>
                  </tag>
                  <tag id="tag-1" href="/api/tags/tag-1">
                    <name>Finance</name><description>Resources for the Finance department</description>
                    <parent><tag id="-1" href="/api/tags/-1"/></parent>
                  </tag>
                  <tag id="tag-2" href="/api/tags/tag-2">
                    <name>Billing</name><description>Billing Resources</description>
                    <parent><tag id="tag-1" href="/api/tags/tag-1"/></parent>
                  </tag>
                </tags>
                """,
            Values = ["tags/tag/name"],
            Given = async lab =>
            {
                await lab.TagAsync("tag-1", "Finance", "<description>Money</description>");
                await lab.AddAsync(
                    "tag-2",
                    "/api/tags",
                    "<tag><name>Billing</name><description>Bills</description><parent><tag id=\"tag-1\"/></parent></tag>");
            },
            Call = api => api.Tags.ListAsync().EntitiesAsync(),
        },
        new("23.6", "23.4.2", RowKind.Rest, "A tag under another by its id")
        {
            Request = "POST /api/vms/vm-2/tags",
            Body = "<tag><name>Billing</name><description>Billing Resources</description><parent><tag id=\"tag-1\"/></parent></tag>",
            Status = 200,
            Reading = "POST /api/tags",
            StatusReading = 201,
            Slip = "The guide sends it to the tags of a machine, and prints 200; a new tag goes to the tags and answers 201.",
            Given = lab => lab.TagAsync("tag-1", "Finance"),
            Call = api =>
                api.Tags.AddAsync(new Tag
                {
                    Name = "Billing",
                    Description = "Billing Resources",
                    Parent = new TagParent { Tag = new Tag { Id = "tag-1" } },
                }).EntityAsync(),
        },
        new("23.7", "23.4.2", RowKind.Rest, "A tag under another by its name")
        {
            Request = "POST /api/vms/vm-2/tags",
            Body = """
                <tag>
                  <name>Billing</name><description>Billing Resources</description><parent><tag><name>Finance</name></tag></parent>
                </tag>
                """,
            Status = 200,
            Reading = "POST /api/tags",
            StatusReading = 201,
            Slip = "The guide sends it to the tags of a machine, and prints 200; a new tag goes to the tags and answers 201.",
            Given = lab => lab.TagAsync("tag-1", "Finance"),
            Call = api =>
                api.Tags.AddAsync(new Tag
                {
                    Name = "Billing",
                    Description = "Billing Resources",
                    Parent = new TagParent { Tag = new Tag { Name = "Finance" } },
                }).EntityAsync(),
        },
        new("23.8", "23.4.3", RowKind.Rest, "A tag moves under another")
        {
            Request = "PUT /api/tags/tag-2",
            Body = "<tag><parent><tag id=\"tag-1\"/></parent></tag>",
            Given = async lab =>
            {
                await lab.TagAsync("tag-1", "Finance");
                await lab.TagAsync("tag-2", "Billing");
            },
            Then = ("/api/tags/tag-2", "parent/tag/@id", "tag-1"),
            Call = api =>
                api.Tags["tag-2"].UpdateAsync(new Tag { Parent = new TagParent { Tag = new Tag { Id = "tag-1" } } }).EntityAsync(),
        },
    ];
}
