using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 8: collections, lists and searches.</summary>
internal static class Chapter08Lists
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("8.2.1-a", "8.2.1", RowKind.Representation, "A resource in general")
        {
            Request = "GET /api/collection/resource_id",
            Answer = """
                <resource id="resource_id" href="/api/collection/resource_id">
                  <name>Resource-Name</name><description>A description of the resource</description>
                </resource>
                """,
            Reading = "GET /api/vms/vm-1",
            AnswerReading = "<vm id=\"vm-1\" href=\"/api/vms/vm-1\"><name>vm1</name><description>The first</description></vm>",
            Given = lab => lab.VmAsync("vm-1", "vm1", "<description>The first</description>"),
            Call = api => api.Vms["vm-1"].GetAsync().EntityAsync(),
        },
        new("8.2.1-b", "8.2.1", RowKind.Representation, "A virtual machine as a resource")
        {
            Request = "GET /api/vms/vm-6",
            Answer = """
                <vm id="vm-6" href="/api/vms/vm-6">
                  <name>RHEL6-Machine</name><description>Red Hat Enterprise Linux 6 Virtual Machine</description>
                </vm>
                """,
            Values = ["vm/name", "vm/description"],
            Given = lab => lab.VmAsync(
                "vm-6",
                "RHEL6-Machine",
                "<description>Red Hat Enterprise Linux 6 Virtual Machine</description>"),
            Call = api => api.Vms["vm-6"].GetAsync().EntityAsync(),
        },
        new("8.3.2-a", "8.3.2", RowKind.Rest, "A collection is listed")
        {
            Request = "GET /api/[collection]",
            Headers = ["Accept: [MIME type]"],
            Reading = "GET /api/vms",
            HeadersReading = [],
            Call = api => api.Vms.ListAsync().EntitiesAsync(),
        },
        new("8.3.3-a", "8.3.3", RowKind.Rest, "A list with one sub-collection inside")
        {
            Request = "GET /api/collection",
            Headers = ["Accept: application/xml; detail=subcollection"],
            Reading = "GET /api/vms",
            AnswerReading = """
                <vms>
                  <vm id="vm-1" href="/api/vms/vm-1">
                    <nics><nic id="nic-1" href="/api/vms/vm-1/nics/nic-1"><name>nic1</name></nic></nics>
                  </vm>
                </vms>
                """,
            HeadersReading = ["Accept: application/xml; detail=nics"],
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "vm1");
                await lab.NicAsync("nic-1", "vm-1");
            },
            Call = api => api.Vms.ListAsync(new() { Detail = ["nics"] }).EntitiesAsync(),
        },
        new("8.3.3-b", "8.3.3", RowKind.Rest, "A list with several sub-collections, each named by itself")
        {
            Request = "GET /api/collection",
            Headers = ["Accept: application/xml; detail=subcollection1; detail=subcollection2"],
            Reading = "GET /api/vms",
            AnswerReading = """
                <vms>
                  <vm id="vm-1" href="/api/vms/vm-1">
                    <disks><disk id="disk-1" href="/api/vms/vm-1/disks/disk-1"><format>cow</format></disk></disks>
                    <nics><nic id="nic-1" href="/api/vms/vm-1/nics/nic-1"><name>nic1</name></nic></nics>
                  </vm>
                </vms>
                """,
            HeadersReading = ["Accept: application/xml; detail=nics; detail=disks"],
            SdkHeaders = ["Accept: application/xml; detail=nics+disks"],
            Slip = "Managers up to 3.5 read the form with a plus only, so the SDK sends that of example 8.3.3-c.",
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "vm1");
                await lab.NicAsync("nic-1", "vm-1");
                await lab.DiskAsync("disk-1", "vm-1");
            },
            Call = api => api.Vms.ListAsync(new() { Detail = ["nics", "disks"] }).EntitiesAsync(),
        },
        new("8.3.3-c", "8.3.3", RowKind.Rest, "A list with several sub-collections, joined by a plus")
        {
            Request = "GET /api/collection",
            Headers = ["Accept: application/xml; detail=subcollection1+subcollection2+subcollection3"],
            Reading = "GET /api/vms",
            AnswerReading = """
                <vms>
                  <vm id="vm-1" href="/api/vms/vm-1">
                    <disks><disk id="disk-1" href="/api/vms/vm-1/disks/disk-1"><format>cow</format></disk></disks>
                    <nics><nic id="nic-1" href="/api/vms/vm-1/nics/nic-1"><name>nic1</name></nic></nics>
                    <tags><tag id="tag-1" href="/api/vms/vm-1/tags/tag-1"><name>blue</name></tag></tags>
                  </vm>
                </vms>
                """,
            HeadersReading = ["Accept: application/xml; detail=nics+disks+tags"],
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "vm1");
                await lab.NicAsync("nic-1", "vm-1");
                await lab.DiskAsync("disk-1", "vm-1");
                await lab.TagVmAsync("tag-1", "vm-1", "blue");
            },
            Call = api => api.Vms.ListAsync(new() { Detail = ["nics", "disks", "tags"] }).EntitiesAsync(),
        },
        new("8.1", "8.3.3", RowKind.Rest, "Machines with their statistics, interfaces and disks")
        {
            Request = "GET /api/vms",
            Headers = ["Accept: application/xml; detail=statistics+nics+disks"],
            AnswerReading = """
                <vms>
                  <vm id="vm-1" href="/api/vms/vm-1">
                    <statistics>
                      <statistic id="statistic-1" href="/api/vms/vm-1/statistics/statistic-1">
                        <name>memory.installed</name>
                      </statistic>
                    </statistics>
                    <disks><disk id="disk-1" href="/api/vms/vm-1/disks/disk-1"><format>cow</format></disk></disks>
                    <nics><nic id="nic-1" href="/api/vms/vm-1/nics/nic-1"><name>nic1</name></nic></nics>
                  </vm>
                </vms>
                """,
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "vm1");
                await lab.NicAsync("nic-1", "vm-1");
                await lab.DiskAsync("disk-1", "vm-1");
            },
            Call = api => api.Vms.ListAsync(new() { Detail = ["statistics", "nics", "disks"] }).EntitiesAsync(),
        },
        new("8.3.4-a", "8.3.4", RowKind.Rest, "A collection is searched")
        {
            Request = "GET /api/collection?search={query}",
            Status = 200,
            Answer = "<collection><resource id=\"resource_id\" href=\"/api/collection/resource_id\"/></collection>",
            Reading = "GET /api/vms?search=name%3Dvm1",
            AnswerReading = "<vms><vm id=\"vm-1\" href=\"/api/vms/vm-1\"><name>vm1</name></vm></vms>",
            Values = ["vms/vm/name"],
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "vm1");
                await lab.VmAsync("vm-2", "vm2");
            },
            Call = api => api.Vms.ListAsync(new() { Search = "name=vm1" }).EntitiesAsync(),
        },
        new("8.3.5-a", "8.3.5", RowKind.Rest, "A list has at most so many resources")
        {
            Request = "GET /api/collection;max=1",
            Status = 200,
            Answer = """
                <collection>
                  <resource id="resource_id" href="/api/collection/resource_id">
                    <name>Resource-Name</name><description>A description of the resource</description>
                  </resource>
                </collection>
                """,
            Reading = "GET /api/vms;max=1",
            AnswerReading = "<vms><vm id=\"vm-1\" href=\"/api/vms/vm-1\"><name>vm1</name><description>The first</description></vm></vms>",
            Count = 1,
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "vm1", "<description>The first</description>");
                await lab.VmAsync("vm-2", "vm2");
            },
            Call = api => api.Vms.ListAsync(new() { Max = 1 }).EntitiesAsync(),
        },
        new("8.2", "8.3.6", RowKind.Rest, "A search that does not mind the case")
        {
            Request = "GET /api/collection;case-sensitive=false?search={query}",
            Reading = "GET /api/vms;case_sensitive=false?search=name%3Dvm1",
            AnswerReading = "<vms><vm id=\"vm-1\" href=\"/api/vms/vm-1\"><name>Vm1</name></vm></vms>",
            Values = ["vms/vm/name"],
            Slip = "The description of the API, and the server, call the parameter case_sensitive.",
            Given = lab => lab.VmAsync("vm-1", "Vm1"),
            Call = api => api.Vms.ListAsync(new() { Search = "name=vm1", CaseSensitive = false }).EntitiesAsync(),
        },
        new("8.3.7-a", "8.3.7", RowKind.Rest, "A search with a condition and an order")
        {
            Request = "GET /api/collection?search={query}",
            Reading = "GET /api/vms?search=name%3Dvm*%20sortby%20name%20desc",
            AnswerReading = """
                <vms>
                  <vm id="vm-2" href="/api/vms/vm-2"><name>vm2</name></vm><vm id="vm-1" href="/api/vms/vm-1"><name>vm1</name></vm>
                </vms>
                """,
            Count = 2,
            Values = ["vms/vm/name"],
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "vm1");
                await lab.VmAsync("vm-2", "vm2");
                await lab.VmAsync("vm-3", "other");
            },
            Call = api => api.Vms.ListAsync(new() { Search = "name=vm* sortby name desc" }).EntitiesAsync(),
        },
        new("8.3", "8.3.7", RowKind.Rest, "A search whose characters are encoded")
        {
            Request = "GET /api/vms?search=name%3Dvm1",
            AnswerReading = "<vms><vm id=\"vm-1\" href=\"/api/vms/vm-1\"><name>vm1</name></vm></vms>",
            Count = 1,
            Values = ["vms/vm/name"],
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "vm1");
                await lab.VmAsync("vm-2", "vm12");
            },
            Call = api => api.Vms.ListAsync(new() { Search = "name=vm1" }).EntitiesAsync(),
        },
        new("8.4", "8.3.8", RowKind.Rest, "A wildcard at the end")
        {
            Request = "GET /api/vms?search=name%3Dvm*",
            AnswerReading = "<vms><vm id=\"vm-1\" href=\"/api/vms/vm-1\"><name>vm1</name></vm></vms>",
            Count = 1,
            Values = ["vms/vm/name"],
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "vm1");
                await lab.VmAsync("vm-2", "other");
            },
            Call = api => api.Vms.ListAsync(new() { Search = "name=vm*" }).EntitiesAsync(),
        },
        new("8.5", "8.3.8", RowKind.Rest, "A wildcard in the middle")
        {
            Request = "GET /api/vms?search=name%3Dv*1",
            AnswerReading = "<vms><vm id=\"vm-1\" href=\"/api/vms/vm-1\"><name>vm1</name></vm></vms>",
            Count = 1,
            Values = ["vms/vm/name"],
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "vm1");
                await lab.VmAsync("vm-2", "vm2");
            },
            Call = api => api.Vms.ListAsync(new() { Search = "name=v*1" }).EntitiesAsync(),
        },
        new("8.6", "8.3.9", RowKind.Rest, "The first page of a list")
        {
            Request = "GET /api/collection?search=page%201",
            Reading = "GET /api/vms?search=page%201",
            AnswerReading = "<vms><vm id=\"vm-1\" href=\"/api/vms/vm-1\"><name>vm1</name></vm></vms>",
            Given = lab => lab.VmAsync("vm-1", "vm1"),
            Call = api => api.Vms.ListAsync(new() { Search = "page 1" }).EntitiesAsync(),
        },
        new("8.3.9-a", "8.3.9", RowKind.Rest, "The second page of a list")
        {
            Request = "GET /api/collection?search=page%202",
            Reading = "GET /api/vms?search=page%202",
            AnswerReading = "<vms/>",
            Count = 0,
            Given = lab => lab.VmAsync("vm-1", "vm1"),
            Call = api => api.Vms.ListAsync(new() { Search = "page 2" }).EntitiesAsync(),
        },
        new("8.3.9-b", "8.3.9", RowKind.Rest, "The second page of a search with an order")
        {
            Request = "GET /api/collection?search=sortby%20element%20asc%20page%202",
            Reading = "GET /api/vms;max=1?search=sortby%20name%20asc%20page%202",
            AnswerReading = "<vms><vm id=\"vm-2\" href=\"/api/vms/vm-2\"><name>vm2</name></vm></vms>",
            Count = 1,
            Values = ["vms/vm/name"],
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "vm1");
                await lab.VmAsync("vm-2", "vm2");
            },
            Call = api => api.Vms.ListAsync(new() { Search = "sortby name asc page 2", Max = 1 }).EntitiesAsync(),
        },
    ];
}
