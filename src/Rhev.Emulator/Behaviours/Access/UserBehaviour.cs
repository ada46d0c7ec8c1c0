using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours.Access;

/// <summary>Users, who are called by their user name without its domain, and have the id that the directory gives them.</summary>
internal sealed class UserBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        Resource user = call.Resource;
        string userName = user.Get("user_name")!;
        if (Directory.Find(call.State, userName) is not null)
        {
            throw FaultException.Conflict($"Cannot add user '{userName}': there is one with that name");
        }

        user.SetDefault("name", userName.Split('@')[0]);
        user.SetDefault("logged_in", "false");
        user.Set("password", null);
        user.Set("roles", null);
        if (DomainOf(call, userName) is not { } domain)
        {
            return user;
        }

        user.Set("domain", null);
        user.Set("domain/@id", domain.Id);
        user.Set("groups", null);
        user.Data.Add(Directory.GroupsOf(domain, userName));
        string id = Directory.IdOf(domain, userName);
        return call.State.Store.FindRoot("users", id) is null ? new Resource(id, user.Place, user.Owner, user.Data) : user;
    }

    public override void Added(ResourceCall call)
    {
        foreach (string role in call.Body.Elements("roles").Elements("role").Attributes("id").Select(id => id.Value).Distinct())
        {
            PlaceModel? place = call.Resource.Place.Children.FirstOrDefault(child => child.Segment == "roles");
            if (place is not null && call.State.Store.FindRoot("roles", role) is { } target)
            {
                call.State.Store.Add(new Resource(role, place, call.Resource, new XElement(place.ItemElement), target));
            }
        }

        call.State.Tell(EventCode.UserAdded, $"User {call.Resource.Get("user_name")} was added.", call.Resource);
    }

    public override void Delete(ResourceCall call)
    {
        if (call.Resource == call.State.User)
        {
            throw FaultException.Conflict($"Cannot remove user '{call.Resource.Get("user_name")}': that is who asks");
        }

        PermissionBook.Forget(call.State, call.Resource);
        base.Delete(call);
        call.State.Tell(EventCode.UserRemoved, $"User {call.Resource.Get("user_name")} was removed.");
    }

    /// <summary>A user is logged in as long as there is a session of the account.</summary>
    public override void Complete(ManagerState state, Resource resource, XElement data)
    {
        if (resource.Owner is null && resource.Get("user_name") is { } account)
        {
            data.SetElementValue("logged_in", state.Sessions.Has(account) ? "true" : "false");
        }
    }

    public override IResourceCollection? Computed(ManagerState state, Resource? owner, PlaceModel place) =>
        owner?.Place.ItemElement == "domain"
            ? new ComputedCollection(Directory.Users(state, owner).Select(user => OfDirectory(place, owner, user)))
            : null;

    /// <summary>Somebody or a group of a directory.</summary>
    public static Resource OfDirectory(PlaceModel place, Resource owner, XElement data)
    {
        string id = (string)data.Attribute("id")!;
        data.SetAttributeValue("id", null);
        data.Name = place.ItemElement;
        XmlPath.Set(data, "domain/@id", owner.Id);
        return new Resource(id, place, owner, data);
    }

    private static Resource? DomainOf(ResourceCall call, string userName)
    {
        IEnumerable<Resource> domains = call.State.Store.Root("domains");
        string[] parts = userName.Split('@', 2);
        return call.Referred("domain", "domains")
            ?? domains.FirstOrDefault(domain => parts.Length > 1 && domain.Name == parts[1])
            ?? (parts.Length == 1 ? domains.FirstOrDefault() : null);
    }
}
