using System;
using System.Collections.Generic;
using System.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Access;

/// <summary>
/// What the calling user sees and may do. The administrator of the options may do everything; for anybody else, roles and
/// permissions decide.
/// </summary>
internal sealed class AccessControl(ManagerState state)
{
    /// <summary>Kinds that have no permissions of their own, and are seen by who sees something that they refer to.</summary>
    private static readonly string[] Followers = ["event", "job", "storage_connection"];

    private readonly ParentFinder _parents = new(state.Store);

    private Caller Caller => state.Caller!;

    private bool IsUnrestricted => Caller.Account == state.AdministratorName;

    /// <summary>Refuses to read without a filter what a user who is no administrator can see a part of only.</summary>
    /// <exception cref="FaultException">The request lacks the header.</exception>
    public void DemandFilter(PlaceModel place)
    {
        if (!IsUnrestricted && !Caller.IsFiltering && place.Segment != "capabilities" && Grants()?.IsAdministrator() != true)
        {
            throw Forbidden("is no administrator and must send the header 'Filter: true' to see what permissions allow");
        }
    }

    /// <summary>Whether nothing is left out for the user.</summary>
    public bool SeesAll => IsUnrestricted || !Caller.IsFiltering;

    /// <summary>Leaves out what the user has no permission on, if the request filters.</summary>
    public IEnumerable<Resource> Visible(IEnumerable<Resource> resources)
    {
        if (SeesAll)
        {
            return resources;
        }

        Grants? grants = Grants();
        return grants?.SystemRoles.Any() == true ? resources : resources.Where(resource => IsVisible(grants, resource));
    }

    public bool IsVisible(Resource resource) => Visible([resource]).Any();

    /// <summary>Demands the permit that an operation needs, on a resource or on anything above it.</summary>
    /// <param name="place">Where the request was sent to.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="owner">The resource that has the collection; <c>null</c> for a root collection.</param>
    /// <param name="resource">
    /// The resource; for an addition to a root collection the new one, <c>null</c> for any other addition.
    /// </param>
    /// <exception cref="FaultException">The user lacks the permit.</exception>
    public void Demand(PlaceModel place, OperationModel operation, Resource? owner, Resource? resource)
    {
        if (!IsUnrestricted)
        {
            DemandPermit(PermitTable.Find(owner?.Place.ItemElement, place.ItemElement, operation), resource ?? owner);
        }
    }

    /// <summary>Demands that the user administrates the whole system.</summary>
    /// <exception cref="FaultException">The user does not.</exception>
    public void DemandAdministration(OperationModel operation)
    {
        if (!IsUnrestricted)
        {
            DemandPermit(PermitTable.Find(null, "", operation), null);
        }
    }

    private void DemandPermit(string permit, Resource? resource)
    {
        Grants? grants = Grants();
        IEnumerable<Resource> above = resource is null ? [] : _parents.Chain(resource);
        bool has = grants is not null
            && grants.SystemRoles.Concat(above.SelectMany(grants.RolesOn)).Any(role => grants.Has(role, permit));
        if (!has)
        {
            string where = resource is null ? "the system" : $"{resource.Place.ItemElement} '{resource.Name}'";
            throw Forbidden($"has no permit '{permit}' on {where}");
        }
    }

    private bool IsVisible(Grants? grants, Resource resource)
    {
        IReadOnlyCollection<Resource> chain = _parents.Chain(resource);
        if (chain.Any(IsSecured))
        {
            return chain.Any(one => one.IsSpecial)
                || (grants is not null && chain.Any(one => grants.IsHeldBy(one) || grants.RolesOn(one).Any()));
        }

        return !chain.Any(one => Followers.Contains(one.Place.ItemElement, StringComparer.Ordinal))
            || chain.SelectMany(References).Any(referred => IsVisible(grants, referred));
    }

    private static bool IsSecured(Resource resource) =>
        resource.Owner is null && resource.Place.Children.Any(child => child.Segment == "permissions");

    /// <summary>The secured resources that a resource refers to, however it calls them.</summary>
    private IEnumerable<Resource> References(Resource resource) => state.Schema.Members(resource.Place.ItemType)
        .Select(member => (member.WireName, Place: state.Schema.RootPlace(member.EntityType)))
        .Where(member => member.Place is not null)
        .SelectMany(member => resource.Data.Elements(member.WireName)
            .Select(reference => state.Store.FindRoot(member.Place!.Segment, (string?)reference.Attribute("id"))))
        .OfType<Resource>()
        .Where(IsSecured);

    private Grants? Grants() => state.UserOf(Caller.Account) is { } user ? new Grants(state, user) : null;

    private FaultException Forbidden(string why) => new(403, "Forbidden", $"User {Caller.Account} {why}");
}
