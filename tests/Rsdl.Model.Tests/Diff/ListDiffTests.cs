using Xunit;

namespace Rsdl.Model.Tests.Diff;

public sealed class ListDiffTests
{
    private const string Level33 = "<disk_formats><format>raw</format><format>cow</format></disk_formats></version>";

    private static readonly DiffCase Small = DiffCase.Small;

    [Fact]
    public void A_value_that_goes_breaks_and_a_new_one_is_compatible()
    {
        DiffCase without = With("<format>cow</format>", "");
        Assert.Equal(["Breaking Value Removed disk_formats/cow [DiskFormat.Cow]: DiskFormat.Cow is gone"], Small.To(without));
        Assert.Equal(["Compatible Value Added disk_formats/cow [DiskFormat.Cow]: There is DiskFormat.Cow"], without.To(Small));
    }

    [Fact]
    public void The_case_of_a_value_does_not_matter() => Assert.Empty(Small.To(With("<format>cow</format>", "<format>COW</format>")));

    [Fact]
    public void A_level_without_the_value_needs_attention()
    {
        DiffCase more = With(
            "<disk_formats><format>raw</format></disk_formats>", "<disk_formats><format>raw</format><format>cow</format></disk_formats>");
        Assert.Equal(["NeedsAttention Value Changed disk_formats/cow [DiskFormat.Cow]: Levels without it now: 3.2"], more.To(Small));
        Assert.Equal(["Compatible Value Changed disk_formats/cow [DiskFormat.Cow]: Levels with it now: 3.2"], Small.To(more));
    }

    [Fact]
    public void A_level_of_the_whole_api_is_told_once()
    {
        DiffCase more = With(Level33, Level33 + "<version major=\"3\" minor=\"4\">" + Level33);
        Assert.Equal(["Compatible Level Added 3.4: There is the compatibility level 3.4"], Small.To(more));
        Assert.Equal(["NeedsAttention Level Removed 3.4: The compatibility level 3.4 is gone"], more.To(Small));
    }

    [Fact]
    public void A_list_that_goes_breaks_and_a_new_one_is_compatible()
    {
        DiffCase more = With(Level33, "<boot_devices><boot_device>hd</boot_device></boot_devices>" + Level33);
        Assert.Equal(["Compatible List Added boot_devices [BootDevice]: There is the enum BootDevice with 1 values"], Small.To(more));
        Assert.Equal(["Breaking List Removed boot_devices [BootDevice]: The enum BootDevice is gone"], more.To(Small));
    }

    [Fact]
    public void A_renamed_list_or_value_breaks()
    {
        Assert.Equal(
            ["Breaking List Renamed disk_formats [DiskFormat -> Layout]: The enum DiskFormat is called Layout"],
            Small.To(Small with { Overrides = "<list name='disk_formats' as='Layout'/>" }));
        Assert.Equal(
            ["Breaking Value Renamed disk_formats/cow [DiskFormat.Cow -> CopyOnWrite]: DiskFormat.Cow is called CopyOnWrite"],
            Small.To(Small with { Overrides = "<list name='disk_formats'><value as='CopyOnWrite'>cow</value></list>" }));
    }

    private static DiffCase With(string passage, string replacement)
    {
        Assert.Contains(passage, Small.Capabilities);
        return Small with { Capabilities = Small.Capabilities.Replace(passage, replacement) };
    }
}
