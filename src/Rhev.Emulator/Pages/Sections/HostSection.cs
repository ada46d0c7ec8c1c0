using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Pages.Sections;

/// <summary>Hosts with the machines that they run.</summary>
internal static class HostSection
{
    public static PageSection Of(ManagerState state)
    {
        Resource[] hosts = [.. state.Store.Root("hosts")];
        HtmlTable table = new(Html.Count(hosts.Length, "host"), "Name", "Status", "Cluster", "Address", "Running VMs", "Memory");
        foreach (Resource host in hosts)
        {
            XElement data = host.View;
            table.Add(
                host.Name,
                Html.Badge(host.State),
                Html.Text(state.Store.FindRoot("clusters", XmlPath.Get(data, "cluster/@id"))?.Name),
                Html.Text(XmlPath.Get(data, "address")),
                Html.Number(state.Store.CountRoot("vms", "host/@id", host.Id)),
                Html.Size(XmlPath.Get(data, "memory")));
        }

        return new PageSection(
            "hosts",
            "Hosts",
            $"{Html.Number(hosts.Length)}, {Html.Number(hosts.Count(host => host.State == "up"))} up",
            table.ToHtml());
    }
}
