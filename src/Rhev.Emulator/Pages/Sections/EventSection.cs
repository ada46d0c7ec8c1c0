using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Pages.Sections;

/// <summary>The latest events.</summary>
internal static class EventSection
{
    /// <summary>How many are shown.</summary>
    public const int Shown = 100;

    public static PageSection Of(ManagerState state)
    {
        OwnedCollection events = state.Store.RootCollection("events");
        HtmlTable table = new(
            (events.Count > Shown ? $"{Shown} of " : "") + Html.Count(events.Count, "event") + ", the latest first",
            "Description",
            "Severity",
            "Code",
            "Time (UTC)");
        foreach (Resource one in events.Latest(0, Shown))
        {
            XElement data = one.View;
            table.Add(
                Html.Text(XmlPath.Get(data, "description")),
                Html.Badge(XmlPath.Get(data, "severity")),
                Html.Text(XmlPath.Get(data, "code")),
                Html.Time(XmlPath.Get(data, "time")));
        }

        return new PageSection("events", "Events", Html.Number(events.Count), table.ToHtml());
    }
}
