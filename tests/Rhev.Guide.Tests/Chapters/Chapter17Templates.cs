using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 17: templates.</summary>
internal static class Chapter17Templates
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("17.1", "17.2", RowKind.Representation, "The blank template")
        {
            Request = "GET /api/templates/00000000-0000-0000-0000-000000000000",
            Answer = """
                <template id="00000000-0000-0000-0000-000000000000" href="/api/templates/00000000-0000-0000-0000-000000000000">
                  <name>Blank</name><description>Blank template</description><actions><link rel="export"/></actions>
                  <link rel="disks"/><link rel="nics"/><link rel="cdroms"/><link rel="permissions"/><type>server</type>
                  <status><state>ok</state></status><memory>536870912</memory><cpu><topology cores="1" sockets="1"/></cpu>
                  <os><boot dev="hd"/><kernel/><initrd/><cmdline/></os><cluster id="cluster-1" href="/api/clusters/cluster-1"/>
                  <creation_time>2010-08-16T14:24:29</creation_time><origin>rhev</origin>
                  <highly_available><enabled>true</enabled><priority>100</priority></highly_available>
                  <display><type>vnc</type><port>5910</port><monitors>1</monitors></display>
                  <stateless>false</stateless><usb><enabled>true</enabled></usb>
                </template>
                """,
            Odd = ["template/highly_available", "template/display/port"],
            Values = ["template/name", "template/status/state", "template/origin"],
            Slip = "The guide has highly_available where its table, and the schema, have high_availability; a template is never "
                + "displayed, so that it has no port.",
            Call = api => api.Templates["00000000-0000-0000-0000-000000000000"].GetAsync().EntityAsync(),
        },
        new("17.2", "17.3.1", RowKind.Rest, "A template of a machine")
        {
            Request = "POST /api/templates",
            Body = "<template><name>template1</name><vm id=\"vm-1\"/></template>",
            Given = lab => lab.VmAsync("vm-1", "vm1"),
            Call = api => api.Templates.AddAsync(new Template { Name = "template1", Vm = new Vm { Id = "vm-1" } }).EntityAsync(),
        },
        new("17.3", "17.3.2", RowKind.Rest, "A template gets more memory")
        {
            Request = "PUT /api/templates/template-1",
            Body = "<template><memory>1073741824</memory></template>",
            Given = lab => lab.TemplateAsync("template-1", "template1"),
            Then = ("/api/templates/template-1", "memory", "1073741824"),
            Call = api => api.Templates["template-1"].UpdateAsync(new Template { Memory = 1L << 30 }).EntityAsync(),
        },
        new("17.5", "17.4.1", RowKind.Rest, "A template is exported")
        {
            Request = "POST /api/templates/template-1/export",
            Body = "<action><storage_domain id=\"domain-1\"/><exclusive>true</exclusive></action>",
            Given = async lab =>
            {
                await lab.ActiveDomainAsync("domain-1", "export1", "export");
                await lab.TemplateAsync("template-1", "template1");
            },
            Then = ("/api/storagedomains/domain-1/templates", "template/name", "template1"),
            Call = api =>
                api.Templates["template-1"].ExportAsync(new()
                {
                    StorageDomain = new StorageDomain { Id = "domain-1" },
                    Exclusive = true,
                }).EntityAsync(),
        },
    ];
}
