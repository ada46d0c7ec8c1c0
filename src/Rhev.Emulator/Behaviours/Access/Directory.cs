using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Access;

/// <summary>The people and groups of the directory behind a domain: a few of its own, and everybody who was added to the Manager.</summary>
internal static class Directory
{
    private const string Everyone = "Everyone";

    private static readonly string[] GroupNames = [Everyone, "Administrators", "Developers", "Operators"];

    private static readonly Person[] People =
    [
        new("admin", "admin", "", "Administration", "Administrators"),
        new("alice", "Alice", "Ash", "Engineering", "Developers"),
        new("bob", "Bob", "Birch", "Engineering", "Developers"),
        new("carol", "Carol", "Cedar", "Operations", "Operators"),
        new("dave", "Dave", "Dogwood", "Finance", null),
    ];

    /// <summary>The users of a domain as its directory has them.</summary>
    public static IEnumerable<XElement> Users(ManagerState state, Resource domain)
    {
        foreach (Person person in People)
        {
            string userName = $"{person.Login}@{domain.Name}";
            XElement user = new(
                "user",
                new XAttribute("id", Find(state, userName)?.Id ?? IdOf(domain, userName)),
                new XElement("name", person.FirstName),
                new XElement("last_name", person.LastName),
                new XElement("user_name", userName),
                new XElement("department", person.Department),
                new XElement("email", $"{person.Login}@{domain.Name}"));
            yield return Complete(domain, user, userName);
        }

        foreach (Resource added in state.Store.Root("users").Where(user => user.Get("domain/@id") == domain.Id
            && People.All(person => !IsNamed(user, $"{person.Login}@{domain.Name}"))))
        {
            XElement user = new(
                "user",
                new XAttribute("id", added.Id),
                added.Data.Elements().Where(element => element.Name.LocalName is "name" or "last_name" or "user_name" or "email"));
            yield return Complete(domain, user, added.Get("user_name") ?? "");
        }
    }

    /// <summary>The groups of a domain.</summary>
    public static IEnumerable<XElement> Groups(Resource domain) =>
        GroupNames.Select(name => GroupReference(domain, FullName(domain, name)));

    /// <summary>The groups of a user of a domain, as references.</summary>
    public static XElement GroupsOf(Resource domain, string userName)
    {
        string? group = People.FirstOrDefault(person =>
            string.Equals($"{person.Login}@{domain.Name}", userName, StringComparison.OrdinalIgnoreCase))?.Group;
        string[] names = group is null ? [Everyone] : [group, Everyone];
        return new XElement("groups", names.Select(name => GroupReference(domain, FullName(domain, name))));
    }

    /// <summary>The name of the group of a domain that a full or short name means; <c>null</c> when there is none.</summary>
    public static string? GroupNamed(Resource domain, string name) => GroupNames.Select(known => FullName(domain, known))
        .FirstOrDefault(full => full == name || full.EndsWith("/" + name, StringComparison.Ordinal));

    /// <summary>The id that a user or a group has in the directory, and keeps in the Manager.</summary>
    public static string IdOf(Resource domain, string name) => StableId.Of(domain.Id, name.ToUpperInvariant());

    /// <summary>The user of the Manager with a name.</summary>
    public static Resource? Find(ManagerState state, string userName) =>
        state.Store.Root("users").FirstOrDefault(user => IsNamed(user, userName));

    private static bool IsNamed(Resource user, string userName) =>
        string.Equals(user.Get("user_name"), userName, StringComparison.OrdinalIgnoreCase);

    private static XElement Complete(Resource domain, XElement user, string userName)
    {
        user.Add(new XElement("domain", new XAttribute("id", domain.Id)), GroupsOf(domain, userName));
        return user;
    }

    private static XElement GroupReference(Resource domain, string name) =>
        new("group", new XAttribute("id", IdOf(domain, name)), new XElement("name", name));

    private static string FullName(Resource domain, string group) => $"{domain.Name}/Users/{group}";

    private sealed record Person(string Login, string FirstName, string LastName, string Department, string? Group);
}
