using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Access;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Diff;

/// <summary>Compares the types of the schema with their elements.</summary>
internal sealed class TypeDiff(ApiModel before, ApiModel after, ChangeList changes)
{
    private readonly TypeIndex _before = new(before);
    private readonly TypeIndex _after = new(after);

    public void Compare()
    {
        foreach (EntityModel type in before.Entities)
        {
            if (_after.Find(type.WireName) is { } other)
            {
                Compare(type, other);
            }
            else
            {
                changes.Add(
                    ChangeSubject.Type,
                    ChangeKind.Removed,
                    ChangeEffect.Breaking,
                    type.WireName,
                    type.Name,
                    $"The class {type.Name} is gone");
            }
        }

        foreach (EntityModel type in after.Entities.Where(type => _before.Find(type.WireName) is null))
        {
            changes.Add(
                ChangeSubject.Type, ChangeKind.Added, ChangeEffect.Compatible, type.WireName, type.Name, $"There is a class {type.Name}");
        }
    }

    private void Compare(EntityModel old, EntityModel now)
    {
        if (old.Name != now.Name)
        {
            changes.Add(
                ChangeSubject.Type,
                ChangeKind.Renamed,
                ChangeEffect.Breaking,
                old.WireName,
                old.Name,
                $"The class {old.Name} is called {now.Name}",
                now.Name);
        }

        bool keepsBase = old.BaseType is null || _after.BasesOf(now).Any(type => type.WireName == old.BaseType);
        if (!keepsBase || old.IsList != now.IsList)
        {
            string what = old.IsList != now.IsList
                ? now.IsList ? "has become a list" : "is a list no more"
                : $"does not derive from {_before.Find(old.BaseType!)!.Name} any more";
            changes.Add(
                ChangeSubject.Type, ChangeKind.Changed, ChangeEffect.Breaking, old.WireName, old.Name, $"The class {old.Name} {what}");
        }

        if (old.RootElement != now.RootElement)
        {
            changes.Add(
                ChangeSubject.Type,
                ChangeKind.Changed,
                ChangeEffect.NeedsAttention,
                old.WireName,
                old.Name,
                $"The root element was {Quoted(old.RootElement)} and is {Quoted(now.RootElement)}");
        }

        CompareElements(old, now, keepsBase);
    }

    /// <summary>An element that a base declares is compared there, so that one change is told once.</summary>
    private void CompareElements(EntityModel old, EntityModel now, bool keepsBase)
    {
        Dictionary<string, MemberModel> all = _after.MembersOf(now);
        IEnumerable<MemberModel> declared = keepsBase ? old.Members : _before.MembersOf(old).Values;
        foreach (MemberModel member in declared)
        {
            (string name, string code) = Names(old, member);
            if (!all.TryGetValue(TypeIndex.KeyOf(member), out MemberModel? other))
            {
                changes.Add(
                    ChangeSubject.Element,
                    ChangeKind.Removed,
                    ChangeEffect.Breaking,
                    name,
                    code,
                    member.IsItem ? $"The list {old.Name} holds no {member.WireName} any more" : $"The property {code} is gone");
            }
            else if (member != other)
            {
                new ElementDiff(_before, _after, changes, name, code).Compare(member, other);
            }
        }

        Dictionary<string, MemberModel> known = _before.MembersOf(old);
        foreach (MemberModel member in now.Members.Where(member => !known.ContainsKey(TypeIndex.KeyOf(member))))
        {
            (string name, string code) = Names(now, member);
            string access = (member.Access & (ElementAccess.Creatable | ElementAccess.Updatable)) switch
            {
                ElementAccess.Creatable => ", which additions accept",
                ElementAccess.Updatable => ", which updates accept",
                ElementAccess.Creatable | ElementAccess.Updatable => ", which additions and updates accept",
                _ => "",
            };
            changes.Add(
                ChangeSubject.Element,
                ChangeKind.Added,
                ChangeEffect.Compatible,
                name,
                code,
                $"There is a property {code} ({_after.TypeOf(member)}){access}");
        }
    }

    private static (string Name, string Code) Names(EntityModel type, MemberModel member) =>
        (type.WireName + "." + (member.WireName.Length == 0 ? "(text)" : member.WireName), type.Name + "." + member.Name);

    private static string Quoted(string? text) => text is null ? "none" : $"'{text}'";
}
