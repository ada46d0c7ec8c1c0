using System.Collections.Generic;
using System.Linq;

namespace Rsdl.Model.Diff;

/// <summary>
/// Compares two versions of an API by what they mean and by what that does to the generated C#. Texts that only people read are not
/// compared, nor is the order of anything.
/// </summary>
public static class ApiDiff
{
    /// <summary>The differences between two models.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later version.</param>
    /// <param name="apiName">The name of the entry point class.</param>
    /// <returns>The differences: the worst first, then by subject and name. None for equal models.</returns>
    public static EquatableArray<ApiChange> Compare(ApiModel before, ApiModel after, string apiName = "RhevApi")
    {
        ChangeList changes = new();
        if (before.BasePath != after.BasePath)
        {
            changes.Add(
                ChangeSubject.Api,
                ChangeKind.Changed,
                ChangeEffect.NeedsAttention,
                after.BasePath,
                null,
                $"The base path was '{before.BasePath}'; the address that programs connect to may have to change");
        }

        if (before.Version != after.Version)
        {
            changes.Add(
                ChangeSubject.Api,
                ChangeKind.Changed,
                ChangeEffect.Compatible,
                after.Version ?? "no version",
                null,
                $"The version was {before.Version ?? "not stated"}");
        }

        new TypeDiff(before, after, changes).Compare();
        new ListDiff(before, after, changes).Compare();
        new PlaceDiff(before, after, apiName, changes).Compare();
        return changes.InOrder().ToEquatableArray();
    }

    /// <summary>
    /// Adds what the generated C# itself shows: classes and members that are gone or another, of which no change so far tells. These are
    /// mostly the options of operations, which the generator shares where it can.
    /// </summary>
    /// <param name="changes">The differences between the models.</param>
    /// <param name="before">The public surface that the earlier version leads to.</param>
    /// <param name="after">The public surface that the later version leads to.</param>
    /// <returns>All differences, in the same order.</returns>
    public static EquatableArray<ApiChange> WithSurface(
        EquatableArray<ApiChange> changes, IEnumerable<SurfaceMember> before, IEnumerable<SurfaceMember> after) =>
        ChangeList.Order(changes.Concat(new SurfaceDiff(changes).Compare(before, after))).ToEquatableArray();
}
