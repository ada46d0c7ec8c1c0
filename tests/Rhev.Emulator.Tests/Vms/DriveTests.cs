using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests.Vms;

public sealed class DriveTests : VmTest
{
    private const string File = "rhel-server-6.0-x86_64-dvd.iso";

    [Fact]
    public async Task A_machine_has_one_drive_with_a_known_id()
    {
        string vm = await MachineAsync();

        Reply drive = await ExpectAsync(201, Client.PostAsync($"{vm}/cdroms", $"<cdrom><file id='{File}'/></cdrom>"));
        Reply second = await ExpectAsync(409, Client.PostAsync($"{vm}/cdroms", $"<cdrom><file id='{File}'/></cdrom>"));

        Assert.Equal($"{vm}/cdroms/00000000-0000-0000-0000-000000000000", drive.Href);
        Assert.Equal("'vm1' has its one cdrom already: change the file in it", second.Detail);
    }

    [Fact]
    public async Task The_drive_is_there_before_anything_is_in_it_and_stays_when_it_is_emptied()
    {
        string vm = await MachineAsync();
        string drive = Reply.At(await OnlyAsync($"{vm}/cdroms"), "@href")!;
        Assert.Null((await ExpectAsync(200, Client.GetAsync(drive))).At("file"));

        await ExpectAsync(200, Client.PutAsync(drive, $"<cdrom><file id='{File}'/></cdrom>"));
        Assert.Equal(File, (await Client.GetAsync(drive)).At("file/@id"));
        await ExpectAsync(204, Client.DeleteAsync(drive));

        Assert.Null((await ExpectAsync(200, Client.GetAsync(drive))).At("file"));
        Assert.Equal("35 35", await EventsAsync(2));
    }

    [Fact]
    public async Task A_disc_of_the_current_session_is_gone_after_it()
    {
        string vm = await MachineAsync();
        Reply drive = await ExpectAsync(201, Client.PostAsync($"{vm}/cdroms", $"<cdrom><file id='{File}'/></cdrom>"));
        await ExpectAsync(409, Client.PutAsync($"{drive.Href};current", "<cdrom><file id=''/></cdrom>"));
        await ActAsync(200, vm, "start");

        Reply ejected = await ExpectAsync(200, Client.PutAsync($"{drive.Href};current", "<cdrom><file id=''/></cdrom>"));
        Assert.Equal("", ejected.At("file/@id"));
        Assert.Equal("528", await EventsAsync(1));
        await ActAsync(200, vm, "stop");

        Assert.Equal(File, (await Client.GetAsync(drive.Href)).At("file/@id"));
    }

    [Fact]
    public async Task A_drive_shows_what_it_has_from_the_next_run_on()
    {
        string vm = await MachineAsync();
        Reply drive = await ExpectAsync(201, Client.PostAsync($"{vm}/cdroms", $"<cdrom><file id='{File}'/></cdrom>"));
        await ActAsync(200, vm, "start");

        await ExpectAsync(200, Client.PutAsync($"{drive.Href};current", "<cdrom><file id=''/></cdrom>"));
        Reply inserted = await ExpectAsync(200, Client.PutAsync($"{drive.Href};current", $"<cdrom><file id='{File}'/></cdrom>"));
        Assert.Equal("528 38", await EventsAsync(2));
        Reply next = await ExpectAsync(200, Client.PutAsync(drive.Href, "<cdrom><file id=''/></cdrom>"));

        Assert.Equal((File, ""), (inserted.At("file/@id"), next.At("file/@id")));
        Assert.Equal("", (await Client.GetAsync(drive.Href)).At("file/@id"));
        Assert.Equal("", Reply.At(await OnlyAsync($"{vm}/cdroms"), "file/@id"));

        // These documents do not have the parameter here.
        Assert.Equal("", (await Client.GetAsync($"{drive.Href};current")).At("file/@id"));
        await ActAsync(200, vm, "stop");
        Assert.Equal("", (await Client.GetAsync(drive.Href)).At("file/@id"));
    }

    [Fact]
    public async Task A_machine_has_one_watchdog_of_a_known_kind()
    {
        string vm = await VmHrefAsync("vm1");
        Reply unknown = await ExpectAsync(400, Client.PostAsync(
            $"{vm}/watchdogs", "<watchdog><model>dog</model><action>reset</action></watchdog>"));
        Reply watchdog = await ExpectAsync(201, Client.PostAsync(
            $"{vm}/watchdogs", "<watchdog><model>i6300esb</model><action>reset</action></watchdog>"));
        await ExpectAsync(409, Client.PostAsync($"{vm}/watchdogs", "<watchdog><model>i6300esb</model><action>none</action></watchdog>"));
        await ExpectAsync(400, Client.PutAsync(watchdog.Href, "<watchdog><action>bark</action></watchdog>"));

        Reply changed = await ExpectAsync(200, Client.PutAsync(watchdog.Href, "<watchdog><action>pause</action></watchdog>"));

        Assert.Equal(
            "watchdog.model: 'dog' is not a member of WatchdogModel. Possible values for WatchdogModel are: i6300esb", unknown.Detail);
        Assert.Equal(("i6300esb", "pause"), (changed.At("model"), changed.At("action")));
    }

    private async Task<string> MachineAsync()
    {
        await HostAsync();
        await ActiveDomainAsync("iso1", "iso");
        return await VmHrefAsync("vm1");
    }
}
