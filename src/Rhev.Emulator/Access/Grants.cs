using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Access;

/// <summary>
/// The roles of one user, those of the user's groups included: in the whole system by the user's roles, on single objects by
/// permissions, which lie below the object.
/// </summary>
internal sealed class Grants
{
    private const string EveryoneGroup = "Everyone";

    private readonly ManagerState _state;
    private readonly Resource[] _holders;

    public Grants(ManagerState state, Resource user)
    {
        _state = state;
        XElement[] groups = [.. user.Data.Element("groups")?.Elements("group") ?? []];
        _holders = [user, .. state.Store.Root("groups").Where(group =>
            group.Get("name") == EveryoneGroup || groups.Any(reference =>
                (string?)reference.Attribute("id") == group.Id || (string?)reference.Element("name") == group.Get("name")))];
    }

    /// <summary>Whether a resource is the user, or a group that the user belongs to.</summary>
    public bool IsHeldBy(Resource resource) => _holders.Contains(resource);

    /// <summary>Whether a permission is one of the user, or of a group that the user belongs to.</summary>
    public bool Include(Resource permission) =>
        _holders.Any(holder => permission.Get(holder.Place.ItemElement + "/@id") == holder.Id);

    /// <summary>The roles in the whole system.</summary>
    public IEnumerable<Resource> SystemRoles =>
        _holders.SelectMany(holder => holder.Below("roles")).Select(role => role.Target ?? role);

    /// <summary>The roles on an object itself.</summary>
    public IEnumerable<Resource> RolesOn(Resource resource) =>
        resource.Below("permissions").Where(Include)
            .Select(permission => _state.Store.FindRoot("roles", permission.Get("role/@id"))).OfType<Resource>();

    /// <summary>Whether the user has a role for administrators, on whatever object.</summary>
    public bool IsAdministrator() =>
        SystemRoles.Any(role => role.IsTrue("administrative"))
        || _state.Documents.Model.Collections.SelectMany(place => _state.Store.Root(place.Segment))
            .Any(resource => RolesOn(resource).Any(role => role.IsTrue("administrative")));

    /// <summary>Whether a role has a permit.</summary>
    public bool Has(Resource role, string permit)
    {
        IEnumerable<string?> below = role.Below("permits").Select(one => one.Get("name") ?? NameOf(one.Id));
        IEnumerable<string?> given = (role.Data.Element("permits")?.Elements("permit") ?? [])
            .Select(one => (string?)one.Element("name") ?? NameOf((string?)one.Attribute("id")));
        return below.Concat(given).Contains(permit, StringComparer.Ordinal);
    }

    private string? NameOf(string? permitId) => _state.Store.Root("capabilities")
        .SelectMany(level => level.Data.Element("permits")?.Elements("permit") ?? [])
        .Where(permit => (string?)permit.Attribute("id") == permitId)
        .Select(permit => (string?)permit.Element("name"))
        .FirstOrDefault();
}
