using System.Collections.Generic;
using System.Linq;
using Rhev.Guide.Tests.Chapters;

namespace Rhev.Guide.Tests.Rows;

/// <summary>All rows in the order of the guide.</summary>
internal static class GuideTable
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        .. Chapter02Connecting.Rows,
        .. Chapter03Environment.Rows,
        .. Chapter03Machine.Rows,
        .. Chapter04PythonEnvironment.Rows,
        .. Chapter04PythonMachine.Rows,
        .. Chapter05EntryPoint.Rows,
        .. Chapter07CapabilitiesSettings.Rows,
        .. Chapter07CapabilitiesKinds.Rows,
        .. Chapter07CapabilitiesStates.Rows,
        .. Chapter07CapabilitiesFeatures.Rows,
        .. Chapter08Lists.Rows,
        .. Chapter08Resources.Rows,
        .. Chapter09DataCenters.Rows,
        .. Chapter10Clusters.Rows,
        .. Chapter11Networks.Rows,
        .. Chapter12StorageDomains.Rows,
        .. Chapter13StorageConnections.Rows,
        .. Chapter14Hosts.Rows,
        .. Chapter14HostNics.Rows,
        .. Chapter14HostActions.Rows,
        .. Chapter15Machines.Rows,
        .. Chapter15Disks.Rows,
        .. Chapter15Devices.Rows,
        .. Chapter15Snapshots.Rows,
        .. Chapter15Actions.Rows,
        .. Chapter16Disks.Rows,
        .. Chapter17Templates.Rows,
        .. Chapter18Pools.Rows,
        .. Chapter19Directories.Rows,
        .. Chapter21Access.Rows,
        .. Chapter23Tags.Rows,
        .. Chapter24Events.Rows,
        .. Chapter26Python.Rows,
        .. Chapter29Java.Rows,
        .. Chapter29JavaDisks.Rows,
        .. AppendixACurl.Rows,
    ];

    public static Row Find(string id) => Rows.Single(row => row.Id == id);
}
