using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Rsdl.Model.Documents;

namespace Rsdl.Model.Schema;

/// <summary>Resolves what the names in a schema document refer to: bases, groups, element references, value types.</summary>
internal sealed class SchemaBinder
{
    /// <summary>The type that resource collections derive from in this family of schemas.</summary>
    public const string CollectionBase = "BaseResources";

    /// <summary>The type that resources derive from in this family of schemas.</summary>
    public const string ResourceBase = "BaseResource";

    private readonly SchemaDocument _document;
    private readonly List<Problem> _problems;
    private readonly Dictionary<string, BoundType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaRoot> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaGroup> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaSimpleType> _simpleTypes = new(StringComparer.Ordinal);
    private readonly HashSet<BoundType> _bound = [];

    private SchemaBinder(SchemaDocument document, List<Problem> problems)
    {
        _document = document;
        _problems = problems;
    }

    public static BoundSchema Bind(SchemaDocument document, List<Problem> problems, CancellationToken cancellationToken)
    {
        SchemaBinder binder = new(document, problems);
        binder.Index();
        binder.BindBases();
        foreach (BoundType type in binder._types.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // Bases first: what they have already is no member of a derived type.
            foreach (BoundType next in type.SelfAndBases().Reverse().Where(binder._bound.Add))
            {
                binder.BindMembers(next);
            }
        }

        binder.FindLists();
        return binder.Finish();
    }

    private void Index()
    {
        foreach (SchemaType type in _document.Types)
        {
            if (!_types.ContainsKey(type.Name))
            {
                _types.Add(type.Name, new BoundType(type));
            }
        }

        foreach (SchemaRoot root in _document.Roots.Where(root => !_roots.ContainsKey(root.Name)))
        {
            _roots.Add(root.Name, root);
        }

        foreach (SchemaGroup group in _document.Groups.Where(group => !_groups.ContainsKey(group.Name)))
        {
            _groups.Add(group.Name, group);
        }

        foreach (SchemaSimpleType type in _document.SimpleTypes.Where(type => !_simpleTypes.ContainsKey(type.Name)))
        {
            _simpleTypes.Add(type.Name, type);
        }
    }

    private void BindBases()
    {
        foreach (BoundType type in _types.Values)
        {
            if (type.Source.Base is not { } baseName)
            {
                continue;
            }

            if (!_types.TryGetValue(baseName, out BoundType? baseType))
            {
                Report(
                    ProblemKind.UnknownType,
                    $"Type '{type.Name}' extends '{baseName}', which the schema does not define; it is used without a base",
                    type.Source.Place);
            }
            else if (baseType.SelfAndBases().Contains(type))
            {
                Report(
                    ProblemKind.UnsupportedContent,
                    $"Type '{type.Name}' extends itself by way of '{baseName}'; it is used without a base",
                    type.Source.Place);
            }
            else
            {
                type.Base = baseType;
            }
        }
    }

    private void BindMembers(BoundType type)
    {
        if (type.Source.TextType is { } textType)
        {
            SchemaParticle text = new(SchemaParticleKind.Element, "", textType, false, false, 0, null, null, type.Source.Place);
            BoundMember member = new(text, "", MemberNode.Text) { Owner = type };
            SetValueType(member, textType, type);
            type.OwnMembers.Add(member);
        }

        int choices = type.Base?.AllMembers.Select(member => member.Choice).DefaultIfEmpty().Max() ?? 0;
        AddParticles(type, type.Source.Particles, ref choices, []);
    }

    /// <summary>Adds particles; choices, which every group counts from 1, get numbers that are the type's own.</summary>
    private void AddParticles(BoundType type, EquatableArray<SchemaParticle> particles, ref int choices, List<SchemaGroup> open)
    {
        Dictionary<int, int> numbers = new() { [0] = 0 };
        foreach (SchemaParticle particle in particles)
        {
            if (!numbers.TryGetValue(particle.Choice, out int choice))
            {
                numbers.Add(particle.Choice, choice = ++choices);
            }

            if (particle.Kind == SchemaParticleKind.GroupReference)
            {
                AddGroup(type, particle, ref choices, open);
            }
            else
            {
                AddMember(type, particle, choice);
            }
        }
    }

    private void AddGroup(BoundType type, SchemaParticle reference, ref int choices, List<SchemaGroup> open)
    {
        if (!_groups.TryGetValue(reference.Name, out SchemaGroup? group))
        {
            Report(
                ProblemKind.UnknownType,
                $"Type '{type.Name}' refers to group '{reference.Name}', which the schema does not define; its members are left out",
                reference.Place);
        }
        else if (open.Contains(group))
        {
            Report(
                ProblemKind.UnsupportedContent,
                $"Group '{reference.Name}' contains itself; the inner reference is left out",
                reference.Place);
        }
        else
        {
            AddParticles(type, group.Particles, ref choices, [.. open, group]);
        }
    }

    private void AddMember(BoundType type, SchemaParticle particle, int choice)
    {
        MemberNode node = particle.Kind == SchemaParticleKind.Attribute ? MemberNode.Attribute : MemberNode.Element;
        string? typeName = particle.Type;
        if (particle.Kind == SchemaParticleKind.ElementReference)
        {
            if (!_roots.TryGetValue(particle.Name, out SchemaRoot? root))
            {
                Report(
                    ProblemKind.UnknownType,
                    $"Type '{type.Name}' refers to element '{particle.Name}', which the schema does not define; it is read as text",
                    particle.Place);
            }

            typeName = root?.Type ?? "xs:string";
        }

        if (Has(type, node, particle.Name))
        {
            Report(
                ProblemKind.DuplicateDefinition,
                $"Type '{type.Name}' has '{particle.Name}' more than once; the first one is used",
                particle.Place);
            return;
        }

        BoundMember member = new(particle, particle.Name, node) { Choice = choice, Owner = type };
        SetValueType(member, typeName ?? "xs:string", type);
        type.OwnMembers.Add(member);
    }

    private static bool Has(BoundType type, MemberNode node, string name)
    {
        for (BoundType? ancestor = type; ancestor is not null; ancestor = ancestor.Base)
        {
            foreach (BoundMember member in ancestor.OwnMembers)
            {
                if (member.Node == node && member.Name == name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void SetValueType(BoundMember member, string typeName, BoundType owner)
    {
        if (XsType.KindOf(typeName) is { } kind)
        {
            member.Kind = kind;
        }
        else if (_simpleTypes.TryGetValue(typeName, out SchemaSimpleType? simpleType))
        {
            bool isEnumerated = simpleType.Values.Count > 0;
            member.Kind = isEnumerated ? ValueKind.Text : XsType.KindOf(simpleType.Base) ?? ValueKind.Text;
            member.SimpleType = isEnumerated ? simpleType.Name : null;
        }
        else if (_types.TryGetValue(typeName, out BoundType? type) && member.Node == MemberNode.Element)
        {
            member.Kind = ValueKind.Entity;
            member.Type = type;
        }
        else
        {
            member.Kind = ValueKind.Text;
            Report(
                ProblemKind.UnknownType,
                $"'{member.Name}' of type '{owner.Name}' is of type '{typeName}', which the schema does not define; it is read as text",
                member.Particle.Place);
        }
    }

    /// <summary>
    /// A type is a list when it is a resource collection with a repeated element, or when a repeated element is the only
    /// element that it has.
    /// </summary>
    private void FindLists()
    {
        foreach (BoundType type in _types.Values)
        {
            int elements = 0;
            int repeated = 0;
            BoundMember? first = null;
            BoundMember? resource = null;
            foreach (BoundMember member in type.AllMembers)
            {
                elements += member.Node == MemberNode.Element ? 1 : 0;
                if (member is { Node: MemberNode.Element, Repeated: true })
                {
                    repeated++;
                    first ??= member;
                    resource = member.Type?.DerivesFrom(ResourceBase) == true ? member : resource;
                }
            }

            if (type.DerivesFrom(CollectionBase))
            {
                // Where a collection has several lists, that of resources wins which the most derived type adds.
                type.Item = resource ?? first;
            }
            else if (elements == 1 && repeated == 1 && type.AllMembers.All(member => member.Node != MemberNode.Text))
            {
                type.Item = first;
            }
        }
    }

    private BoundSchema Finish()
    {
        SortedDictionary<string, BoundType> roots = new(StringComparer.Ordinal);
        foreach (SchemaRoot root in _roots.Values)
        {
            if (_types.TryGetValue(root.Type, out BoundType? type))
            {
                type.RootElement ??= root.Name;
                roots.Add(root.Name, type);
            }
            else if (XsType.KindOf(root.Type) is null && !_simpleTypes.ContainsKey(root.Type))
            {
                Report(
                    ProblemKind.UnknownType,
                    $"Element '{root.Name}' is of type '{root.Type}', which the schema does not define; it is left out",
                    root.Place);
            }
        }

        return new BoundSchema(_types, roots, [.. _simpleTypes.Values.Where(type => type.Values.Count > 0)]);
    }

    private void Report(ProblemKind kind, string message, SourcePlace place) => _problems.Add(new Problem(kind, message, place));
}
