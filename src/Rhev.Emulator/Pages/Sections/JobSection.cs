using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Pages.Sections;

/// <summary>What the Manager works on.</summary>
internal static class JobSection
{
    private const string Running = "STARTED";

    public static PageSection Of(ManagerState state)
    {
        Resource[] jobs = state.Store.FindRoot("jobs", "status/state", Running);
        HtmlTable table = new(
            Html.Count(jobs.Length, "job") + " running, the latest first", "Description", "Status", "Step", "Since (UTC)");
        foreach (Resource job in jobs.AsEnumerable().Reverse())
        {
            table.Add(
                Html.Text(job.Get("description")),
                Html.Badge(job.State),
                Html.Text(job.Below("steps").LastOrDefault(step => step.State == Running)?.Get("description")),
                Html.Time(job.Get("start_time")));
        }

        return new PageSection("jobs", "Jobs", $"{Html.Number(jobs.Length)} running", table.ToHtml());
    }
}
