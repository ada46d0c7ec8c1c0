using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Pages.Sections;

/// <summary>Storage domains. What is attached has a status in each data center that it is attached to.</summary>
internal static class StorageSection
{
    public static PageSection Of(ManagerState state)
    {
        Resource[] domains = [.. state.Store.Root("storagedomains")];
        HtmlTable table = new(
            Html.Count(domains.Length, "storage domain"), "Name", "Status", "Type", "Storage", "Used", "Available");
        foreach (Resource domain in domains)
        {
            XElement data = domain.View;
            string? used = XmlPath.Get(data, "used");
            string? available = XmlPath.Get(data, "available");
            table.Add(
                domain.Name,
                Status(domain),
                Html.Text(XmlPath.Get(data, "type")) + (domain.IsTrue("master") ? ", master" : ""),
                Html.Text(XmlPath.Get(data, "storage/type")),
                new object?[] { Html.Size(used), Meter(domain.Name, used, available) },
                Html.Size(available));
        }

        int active = domains.Count(domain => domain.Attachments.Any(attachment => attachment.State == "active"));
        return new PageSection("storage", "Storage", $"{Html.Number(domains.Length)}, {Html.Number(active)} active", table.ToHtml());
    }

    private static object?[] Status(Resource domain) => domain.Attachments.Count == 0
        ? [Html.Badge(domain.State)]
        : [.. domain.Attachments.SelectMany(attachment =>
            new object?[] { Html.Badge(attachment.State), $" in {attachment.Owner?.Name} " })];

    private static XElement? Meter(string name, string? used, string? available) =>
        long.TryParse(used, NumberStyles.None, CultureInfo.InvariantCulture, out long usedBytes)
        && long.TryParse(available, NumberStyles.None, CultureInfo.InvariantCulture, out long availableBytes)
        && usedBytes + availableBytes > 0
            ? new XElement(
                "meter",
                new XAttribute("max", usedBytes + availableBytes),
                new XAttribute("value", usedBytes),
                new XAttribute("aria-label", $"Used of {name}"))
            : null;
}
