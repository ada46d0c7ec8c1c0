using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Pages.Sections;

/// <summary>Data centers with their clusters.</summary>
internal static class DataCenterSection
{
    public static PageSection Of(ManagerState state)
    {
        Resource[] centers = [.. state.Store.Root("datacenters")];
        HtmlTable table = new(
            Html.Count(centers.Length, "data center") + " and the clusters there", "Name", "Status", "Version", "Storage", "Clusters");
        foreach (Resource center in centers)
        {
            table.Add(
                center.Name,
                Html.Badge(center.State),
                Version(center),
                Html.Text(center.Get("storage_type")),
                Clusters(state, state.Store.FindRoot("clusters", "data_center/@id", center.Id)));
        }

        Resource[] clusters = [.. state.Store.Root("clusters")];
        Resource[] alone = [.. clusters.Where(cluster => centers.All(center => center.Id != cluster.Get("data_center/@id")))];
        return new PageSection(
            "datacenters",
            "Data centers",
            $"{Html.Number(centers.Length)} with {Html.Count(clusters.Length, "cluster")}",
            alone.Length == 0
                ? [table.ToHtml()]
                : [table.ToHtml(), new XElement("p", "Clusters without a data center:"), Clusters(state, alone)]);
    }

    private static XElement Clusters(ManagerState state, Resource[] clusters) => clusters.Length == 0
        ? new XElement("span", Html.Text(null))
        : new XElement("ul", clusters.Select(cluster => new XElement(
            "li",
            new XElement("strong", cluster.Name),
            $": {Html.Count(state.Store.CountRoot("hosts", "cluster/@id", cluster.Id), "host")}",
            cluster.Get("cpu/@id") is { Length: > 0 } cpu ? ", " + cpu : null)));

    private static string Version(Resource center) =>
        center.Get("version/@major") is { } major ? $"{major}.{center.Get("version/@minor")}" : Html.Text(null);
}
