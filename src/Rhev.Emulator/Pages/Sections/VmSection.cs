using System;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Pages.Sections;

/// <summary>Virtual machines, the newest first: those whose names contain what was asked for, in pages.</summary>
internal static class VmSection
{
    /// <summary>How many a page has.</summary>
    public const int PageSize = 200;

    private const string Id = "vms";

    public static PageSection Of(ManagerState state, PageQuery query)
    {
        OwnedCollection all = state.Store.RootCollection("vms");
        Resource[]? found = query.VmName.Length == 0
            ? null
            : all.By("name").Find(name => name.Contains(query.VmName, StringComparison.OrdinalIgnoreCase));
        int count = found?.Length ?? all.Count;
        int pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        int page = Math.Min(query.VmPage, pages);
        int skipped = (page - 1) * PageSize;
        Resource[] shown = [.. found?.Skip(skipped).Take(PageSize) ?? all.Latest(skipped, PageSize)];

        string range = pages == 1 ? "" : $"{Html.Number(skipped + 1)} to {Html.Number(skipped + shown.Length)} of ";
        string filter = query.VmName.Length == 0 ? "" : $" with '{query.VmName}' in the name";
        HtmlTable table = new(
            $"{range}{Html.Count(count, "virtual machine")}{filter}, the newest first",
            "Name",
            "Status",
            "Host",
            "Cluster",
            "Memory",
            "IP");
        foreach (Resource vm in shown)
        {
            XElement data = vm.View;
            table.Add(
                XmlPath.Get(data, "name") ?? vm.Id,
                Html.Badge(XmlPath.Get(data, "status/state")),
                Html.Text(state.Store.FindRoot("hosts", XmlPath.Get(data, "host/@id"))?.Name),
                Html.Text(state.Store.FindRoot("clusters", XmlPath.Get(data, "cluster/@id"))?.Name),
                Html.Size(XmlPath.Get(data, "memory")),
                Html.Text(Addresses(data)));
        }

        int running = state.Store.Root("hosts").Sum(host => state.Store.CountRoot("vms", "host/@id", host.Id));
        XElement[] content = pages == 1 ? [table.ToHtml()] : [table.ToHtml(), Pages(query, page, pages)];
        return new PageSection(Id, "Virtual machines", $"{Html.Number(all.Count)}, {Html.Number(running)} on hosts", content)
        {
            Controls = Form(query),
        };
    }

    private static string Addresses(XElement vm) => string.Join(", ", (vm.Element("guest_info")?.Descendants("ip") ?? [])
        .Select(address => (string?)address.Attribute("address")).OfType<string>().Distinct());

    private static XElement Form(PageQuery query) => new(
        "form",
        new XAttribute("role", "search"),
        new XAttribute("action", "/#" + Id),
        new XElement("label", new XAttribute("for", "vm-name"), "Name contains"),
        new XElement(
            "input",
            new XAttribute("id", "vm-name"),
            new XAttribute("type", "search"),
            new XAttribute("name", PageQuery.VmNameParameter),
            new XAttribute("autocomplete", "off"),
            new XAttribute("value", query.VmName)),
        query.Refresh is { } seconds
            ? new XElement(
                "input",
                new XAttribute("type", "hidden"),
                new XAttribute("name", PageQuery.RefreshParameter),
                new XAttribute("value", seconds))
            : null,
        new XElement("button", "Show"),
        query.VmName.Length > 0 ? Html.Link((query with { VmName = "", VmPage = 1 }).Address(Id), "Show all") : null);

    private static XElement Pages(PageQuery query, int page, int pages)
    {
        return new XElement(
            "nav",
            new XAttribute("class", "pages"),
            new XAttribute("aria-label", "Pages of virtual machines"),
            page > 1 ? To(1, "First") : null,
            page > 1 ? To(page - 1, "Previous") : null,
            new XElement("span", $"Page {Html.Number(page)} of {Html.Number(pages)}"),
            page < pages ? To(page + 1, "Next") : null,
            page < pages ? To(pages, "Last") : null);

        // The id is where the focus returns to when the content is replaced.
        XElement To(int number, string text) => Html.Link(
            (query with { VmPage = number }).Address(Id), new XAttribute("id", "vms-" + text), text);
    }
}
