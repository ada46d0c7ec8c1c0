using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Disks;

/// <summary>
/// The virtual machines that a disk is attached to: one, or several for a disk that is shareable. Each has it plugged or not, which
/// is kept in the reference to the machine; no representation has it there.
/// </summary>
internal static class DiskUse
{
    private const string Reference = "vm";
    private const string Active = "active";

    public static IEnumerable<Resource> Machines(ManagerState state, Resource disk) => disk.View.Elements(Reference)
        .Select(reference => state.Store.FindRoot("vms", (string?)reference.Attribute("id")))
        .OfType<Resource>();

    /// <summary>Whether a machine has a disk plugged.</summary>
    public static bool IsActive(Resource disk, Resource vm) =>
        ActiveOf(disk.View, disk.View.Elements(Reference).FirstOrDefault(reference => IsTo(reference, vm.Id))) != "false";

    public static void SetActive(Resource disk, Resource vm, bool isActive) =>
        disk.Data.Elements(Reference).First(reference => IsTo(reference, vm.Id)).SetElementValue(Active, isActive ? "true" : "false");

    /// <summary>
    /// Leaves of several machines the one below which the disk is seen; where it is below none, the first, as representations have
    /// room for one only.
    /// </summary>
    public static void Represent(XElement data, string? ownerId)
    {
        XElement[] references = [.. data.Elements(Reference)];
        if ((references.FirstOrDefault(reference => IsTo(reference, ownerId)) ?? references.FirstOrDefault()) is not { } shown)
        {
            return;
        }

        data.SetElementValue(Active, ActiveOf(data, shown));
        references.Where(reference => reference != shown).Remove();
        shown.Elements(Active).Remove();
    }

    private static string? ActiveOf(XElement disk, XElement? reference) =>
        (string?)reference?.Element(Active) ?? (string?)disk.Element(Active);

    private static bool IsTo(XElement reference, string? vm) => vm is not null && (string?)reference.Attribute("id") == vm;
}
