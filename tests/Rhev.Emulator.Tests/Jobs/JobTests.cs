using System.Linq;
using System.Threading.Tasks;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Jobs;

public sealed class JobTests : VmTest
{
    [Fact]
    public async Task A_client_runs_a_job_of_its_own_step_by_step()
    {
        Reply job = await ExpectAsync(201, Client.PostAsync("/api/jobs", "<job><description>backup</description></job>"));
        Reply step = await ExpectAsync(201, Client.PostAsync(
            $"{job.Href}/steps", "<step><type>EXECUTING</type><description>copy</description></step>"));
        Assert.Equal(("STARTED", "true", "STARTED", "0"), (
            job.At("status/state"), job.At("external"), step.At("status/state"), step.At("number")));

        await ActAsync(200, step.Href, "end", "<status><state>finished</state></status>");
        await ActAsync(409, step.Href, "end", "<status><state>FAILED</state></status>");
        Reply open = await ExpectAsync(201, Client.PostAsync(
            $"{job.Href}/steps", "<step><type>finalizing</type><description>check</description></step>"));
        await ActAsync(400, job.Href, "end", "<status><state>DONE</state></status>");
        await ActAsync(200, job.Href, "end", "<status><state>FAILED</state></status>");

        Reply ended = await Client.GetAsync(job.Href);
        Assert.Equal(("FAILED", "2014-01-22T10:30:00.000Z"), (ended.At("status/state"), ended.At("end_time")));
        Assert.Equal(("FINISHED", "FAILED", "1"), (await StateOfAsync(step.Href), await StateOfAsync(open.Href), open.At("number")));
        await ActAsync(200, job.Href, "clear");
        await ExpectAsync(404, Client.GetAsync(job.Href));
    }

    [Fact]
    public async Task Jobs_of_the_Manager_are_its_own()
    {
        await HostAsync();
        await ActAsync(200, await VmHrefAsync("vm1"), "start");
        string job = (string)(await ItemsAsync("/api/jobs"))[^1].Attribute("href")!;

        Reply clear = await ActAsync(409, job, "clear");
        await ExpectAsync(409, Client.PostAsync($"{job}/steps", "<step><type>executing</type><description>x</description></step>"));

        Assert.Equal("Cannot clear a job of the Manager itself", clear.Detail);
        Assert.Equal(
            ["validating FINISHED", "executing FINISHED", "finalizing FINISHED"],
            (await ItemsAsync($"{job}/steps")).Select(step => $"{Reply.At(step, "type")} {Reply.At(step, "status/state")}"));
        Assert.EndsWith(
            (await Client.GetAsync("/api/users")).Items.Select(user => (string)user.Attribute("id")!).Single(),
            Reply.At((await ItemsAsync("/api/jobs"))[^1], "owner/@href"),
            System.StringComparison.Ordinal);
    }
}
