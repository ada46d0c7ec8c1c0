using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 24: events.</summary>
internal static class Chapter24Events
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("24.1", "24.2", RowKind.Representation, "All events")
        {
            Request = "GET /api/events",
            Answer = """
                <events>
                  <event id="537" href="/api/events/537">
                    <description>User vdcadmin logged in.</description><code>30</code><severity>normal</severity>
                    <time>2011-01-12T10:48:27.827+02:00</time><user id="user-4" href="/api/users/user-4"/>
                  </event>
                </events>
                """,
            Values = ["events/event/severity"],
            Given = lab => lab.VmAsync("vm-1", "vm1"),
            Call = api => api.Events.ListAsync().EntitiesAsync(),
        },
        new("24.2", "24.3", RowKind.Representation, "The event of a creation")
        {
            Request = "GET /api/events/635",
            Answer = """
                <event id="635" href="/api/events/635">
                  <description>VM bar was created by rhevadmin.</description><code>34</code><severity>normal</severity>
                  <time>2011-07-11T16:32:03.172+02:00</time><user id="user-5" href="/api/users/user-5"/>
                  <vm id="vm-7" href="/api/vms/vm-7"/><storage_domain id="domain-5" href="/api/storagedomains/domain-5"/>
                </event>
                """,
            Odd = ["event/storage_domain"],
            Values = ["event/code", "event/severity"],
            Slip = "A machine without disks has no storage domain.",
            Given = async lab =>
            {
                await lab.VmAsync("vm-7", "bar");
                await lab.EventAsync("635", 34);
            },
            Call = api => api.Events["635"].GetAsync().EntityAsync(),
        },
        new("24.3", "24.4", RowKind.Rest, "The logins since an event")
        {
            Request = "GET /api/events;from=1012?search=type%3D30",
            Status = 200,
            Answer = """
                <events>
                  <event id="1018" href="/api/events/1018">
                    <description>User admin logged in.</description><code>30</code><severity>normal</severity>
                    <time>2011-07-11T14:03:22.485+10:00</time><user id="user-2" href="/api/users/user-2"/>
                  </event>
                  <event id="1016" href="/api/events/1016">
                    <description>User admin logged in.</description><code>30</code><severity>normal</severity>
                    <time>2011-07-11T14:03:07.236+10:00</time><user id="user-2" href="/api/users/user-2"/>
                  </event>
                  <event id="1014" href="/api/events/1014">
                    <description>User admin logged in.</description><code>30</code><severity>normal</severity>
                    <time>2011-07-11T14:02:16.009+10:00</time><user id="user-2" href="/api/users/user-2"/>
                  </event>
                </events>
                """,
            Reading = "GET /api/events;from=0?search=type%3D30",
            Values = ["events/event/code", "events/event/severity"],
            Slip = "A new Manager has no 1012 events yet; ours are asked for from 0 on.",
            Given = lab => lab.AnotherLoginAsync(),
            Call = api => api.Events.ListAsync(new() { Search = "type=30", From = "0" }).EntitiesAsync(),
        },
        new("24.4-a", "24.4", RowKind.Rest, "The logins since an event, in the old form")
        {
            Request = "GET /api/events?search=type%3D30&from=1012",
            Reading = "GET /api/events?search=type%3D30&from=0",
            Slip = "A new Manager has no 1012 events yet; ours are asked for from 0 on.",
            Call = api => api.Events.ListAsync(new() { Search = "type=30", FromInQuery = "0" }).EntitiesAsync(),
        },
        new("24.4", "24.5", RowKind.Rest, "The first page of events in the order of time")
        {
            Request = "GET /api/events?search=sortby%20time%20asc%20page%201",
            Call = api => api.Events.ListAsync(new() { Search = "sortby time asc page 1" }).EntitiesAsync(),
        },
        new("24.5-a", "24.5", RowKind.Rest, "The second page of events in the order of time")
        {
            Request = "GET /api/events?search=sortby%20time%20asc%20page%202",
            Call = api => api.Events.ListAsync(new() { Search = "sortby time asc page 2" }).EntitiesAsync(),
        },
        new("24.5-b", "24.5", RowKind.Rest, "The second page of events after one")
        {
            Request = "GET /api/events?search=sortby%20time%20asc%20page%202&from=30",
            Call = api => api.Events.ListAsync(new() { Search = "sortby time asc page 2", FromInQuery = "30" }).EntitiesAsync(),
        },
    ];
}
