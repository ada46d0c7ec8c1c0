using System;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Access;

/// <summary>Adds the users of accounts to what a Manager starts with.</summary>
internal static class Users
{
    /// <exception cref="ArgumentException">The account has a role that does not exist.</exception>
    public static void Add(ManagerState state, EmulatorAccount account)
    {
        if (state.Store.RootPlace("users") is not { } place)
        {
            return;
        }

        Resource? user = state.UserOf(account.Name);
        if (user is null)
        {
            XElement data = new(
                place.ItemElement,
                new XElement("name", account.Name.Split('@')[0]),
                new XElement("user_name", account.Name),
                new XElement("logged_in", "false"));
            string domain = account.Name.Split('@')[^1];
            if (state.Store.Root("domains").FirstOrDefault(known => known.Get("name") == domain) is { } known)
            {
                data.Add(new XElement("domain", new XAttribute("id", known.Id)));
            }

            if (account.Groups.Count > 0)
            {
                data.Add(new XElement("groups", account.Groups.Select(name => new XElement("group", new XElement("name", name)))));
            }

            state.Store.Add(user = new Resource(Guid.NewGuid().ToString(), place, null, data));
        }

        PlaceModel? roles = place.Children.FirstOrDefault(child => child.Segment == "roles");
        foreach (string name in account.Roles)
        {
            Resource role = state.Store.Root("roles").FirstOrDefault(known => known.Get("name") == name)
                ?? throw new ArgumentException($"There is no role '{name}' for the account '{account.Name}'");
            if (roles is not null && user.Owned(roles).Find(role.Id) is null)
            {
                state.Store.Add(new Resource(role.Id, roles, user, new XElement(roles.ItemElement), role));
            }
        }
    }
}
