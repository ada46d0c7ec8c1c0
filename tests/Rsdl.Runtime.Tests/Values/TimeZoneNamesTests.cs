using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using Rsdl.Runtime;
using Xunit;

namespace Rsdl.Tests.Values;

public class TimeZoneNamesTests
{
    [Theory]
    [InlineData(TimeZoneIds.AfricaCairo, "Egypt Standard Time")]
    [InlineData("Etc/GMT-3", "Georgian Standard Time")]
    [InlineData("Etc/GMT+12", "Dateline Standard Time")]
    [InlineData(TimeZoneIds.AmericaChicago, "Central Standard Time")]
    [InlineData(TimeZoneIds.AmericaMexicoCity, "Mexico Standard Time")]
    [InlineData(TimeZoneIds.AmericaDenver, "Mountain Standard Time")]
    [InlineData(TimeZoneIds.AmericaLosAngeles, "Pacific Standard Time")]
    [InlineData(TimeZoneIds.AsiaYerevan, "Caucasus Standard Time")]
    [InlineData(TimeZoneIds.PacificTongatapu, "Tonga Standard Time")]
    public void A_zone_and_its_Windows_name_lead_to_each_other(string id, string windowsName)
    {
        Assert.True(TimeZoneNames.TryGetWindowsName(id.ToUpperInvariant(), out string? actualName));
        Assert.True(TimeZoneNames.TryGetId(windowsName.ToLowerInvariant(), out string? actualId));
        Assert.Equal((windowsName, id), (actualName, actualId));
    }

    [Theory]
    [InlineData("America/Chihuahua", "Mountain Standard Time", "America/Denver")]
    [InlineData("America/Tijuana", "Pacific Standard Time", "America/Los_Angeles")]
    [InlineData("Asia/Kolkata", "India Standard Time", "Asia/Calcutta")]
    [InlineData("Europe/Kyiv", "FLE Standard Time", "Europe/Kiev")]
    public void A_zone_that_shares_its_Windows_name_comes_back_as_the_preferred_one(string id, string windowsName, string preferredId)
    {
        Assert.True(TimeZoneNames.TryGetWindowsName(id, out string? actualName));
        Assert.True(TimeZoneNames.TryGetId(windowsName, out string? actualId));
        Assert.Equal((windowsName, preferredId), (actualName, actualId));
    }

    [Fact]
    public void A_Windows_name_that_is_not_preferred_still_leads_to_its_zone()
    {
        Assert.True(TimeZoneNames.TryGetId("Armenian Standard Time", out string? id));
        Assert.Equal("Asia/Yerevan", id);
    }

    [Fact]
    public void An_unknown_name_is_not_found()
    {
        Assert.Equal(
            (false, false, false),
            (TimeZoneNames.TryGetWindowsName("Mars/Olympus", out _), TimeZoneNames.TryGetId("Mars Standard Time", out _),
                TimeZoneNames.TryGetTimeZone("Mars/Olympus", out _)));
        Assert.Equal("Mars/Olympus", TimeZoneNames.GetApiName("Mars/Olympus"));
    }

    [Theory]
    [InlineData("Asia/Kolkata", "Asia/Calcutta")]
    [InlineData("India Standard Time", "Asia/Calcutta")]
    [InlineData("America/Los_Angeles", "America/Los_Angeles")]
    public void A_zone_of_the_system_has_the_API_s_name(string systemName, string expected)
    {
        TimeZoneInfo zone = TimeZoneInfo.CreateCustomTimeZone(systemName, TimeSpan.Zero, null, null);

        Assert.True(TimeZoneNames.TryGetId(zone, out string? id));
        Assert.Equal(expected, id);
    }

    [Fact]
    public void A_zone_that_the_system_made_up_has_no_name_in_the_API() => Assert.False(
        TimeZoneNames.TryGetId(TimeZoneInfo.CreateCustomTimeZone("Here", TimeSpan.Zero, null, null), out _));

    [Fact]
    public void Either_name_finds_the_zone_of_the_system_if_it_has_time_zone_data()
    {
        foreach ((string id, string windowsName) in TimeZoneTable.Rows.Except(TimeZoneTable.LessPreferredIds))
        {
            bool exists = TimeZoneInfo.TryFindSystemTimeZoneById(id, out TimeZoneInfo? expected);

            Assert.True(!exists || (TimeZoneNames.TryGetTimeZone(id, out TimeZoneInfo? zone) && zone.Id == expected!.Id), id);
            Assert.True(!exists || (TimeZoneNames.TryGetTimeZone(windowsName, out zone) && zone.Id == expected!.Id), windowsName);
        }
    }

    [Fact]
    public void The_constants_are_the_zones_of_the_table() => Assert.Equal(
        TimeZoneTable.Rows.Select(row => row.Id).Distinct().Order(StringComparer.Ordinal),
        typeof(TimeZoneIds).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal));

    [SharedFact]
    public void Every_row_of_the_guide_is_found_both_ways()
    {
        using JsonDocument tables = JsonDocument.Parse(File.ReadAllBytes(RepositoryFiles.SharedPath("guide", "tables.json")));
        List<(string Id, string WindowsName)> rows = [.. tables.RootElement.GetProperty("table_f_1_timezones").EnumerateArray()
            .Select(row => (row.GetProperty("tz").GetString()!, row.GetProperty("windows").GetString()!))];

        Assert.Equal(91, rows.Count);
        Assert.Equal(rows, TimeZoneTable.Rows);
        Assert.Equal(
            TimeZoneTable.LessPreferredNames,
            rows.Where(row => !(TimeZoneNames.TryGetWindowsName(row.Id, out string? name) && name == row.WindowsName)));
        Assert.Equal(
            TimeZoneTable.LessPreferredIds,
            rows.Where(row => !(TimeZoneNames.TryGetId(row.WindowsName, out string? id) && id == row.Id)));
    }
}
