using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Rsdl.Runtime;
using Xunit;

namespace Rsdl.Tests.Values;

public class EventCodeTests
{
    // First and last of each run of numbers without a gap (guide, appendix E).
    private static readonly (int First, int Last)[] Runs =
    [
        (0, 2), (12, 22), (26, 26), (30, 66), (68, 145), (149, 153), (182, 182), (201, 201), (204, 204), (250, 251), (300, 320),
        (325, 339), (342, 357), (360, 361), (400, 409), (430, 463), (467, 468), (470, 473), (494, 507), (509, 531), (555, 556),
        (600, 603), (800, 833), (835, 836), (850, 865), (900, 901), (920, 996), (1100, 1107), (1150, 1169), (9000, 9004), (9500, 9501),
    ];

    private static readonly Dictionary<string, string> Respelled = new()
    {
        ["MAINTANANCE"] = "MAINTENANCE",
        ["SYNCRONIZER"] = "SYNCHRONIZER",
        ["COMMINT"] = "COMMIT",
        ["CLUSER"] = "CLUSTER",
        ["IMPORTEXPORT"] = "IMPORT_EXPORT",
        ["ADUSER"] = "AD_USER",
    };

    [Fact]
    public void The_numbers_are_those_of_the_guide()
    {
        int[] expected = [.. Runs.SelectMany(run => Enumerable.Range(run.First, run.Last - run.First + 1))];

        Assert.Equal(expected, Enum.GetValues<EventCode>().Cast<int>().Distinct());
        Assert.Equal(454, Enum.GetNames<EventCode>().Length);
    }

    [Theory]
    [InlineData(EventCode.Unassigned, 0)]
    [InlineData(EventCode.VdcStart, 1)]
    [InlineData(EventCode.UserVdcLogin, 30)]
    [InlineData(EventCode.VmMigrationFailedDuringMoveToMaintenance, 140)]
    [InlineData(EventCode.AutoSuspendVm, 524)]
    [InlineData(EventCode.NetworkCommitNetworkChanges, 1104)]
    [InlineData(EventCode.TaskClearingAsyncTask, 9501)]
    public void A_code_has_the_number_of_the_guide(EventCode code, int number) => Assert.Equal(number, (int)code);

    [Fact]
    public void Two_names_share_a_number() => Assert.Equal(EventCode.AutoSuspendVm, EventCode.HostDomainDelayInterval);

    [Fact]
    public void A_number_that_the_guide_lacks_survives_a_cast() => Assert.Equal("12345", ((EventCode)12345).ToString());

    [SharedFact]
    public void Names_and_numbers_follow_every_row_of_the_guide()
    {
        using JsonDocument tables = JsonDocument.Parse(File.ReadAllBytes(RepositoryFiles.SharedPath("guide", "tables.json")));
        IEnumerable<(string, int)> expected = tables.RootElement.GetProperty("table_e_1_event_codes").EnumerateArray()
            .Select(row => (ToPascalCase(row.GetProperty("name").GetString()!), row.GetProperty("code").GetInt32()));

        Assert.Equal(
            expected.OrderBy(member => member.Item1, StringComparer.Ordinal),
            Enum.GetNames<EventCode>().Order(StringComparer.Ordinal).Select(name => (name, (int)Enum.Parse<EventCode>(name))));
    }

    private static string ToPascalCase(string constant) => string.Concat(constant.Split('_')
        .SelectMany(word => Respelled.GetValueOrDefault(word, word).Split('_'))
        .Select(word => word[0] + word[1..].ToLowerInvariant()));
}
