using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rsdl.Tool.Docs;

/// <summary>What refers to types and lists of values.</summary>
internal sealed class CrossReferences
{
    private readonly ILookup<string, OwnedMember> _membersOfType;
    private readonly ILookup<string, OwnedMember> _membersOfList;
    private readonly ILookup<string, ClientOperation> _accepting;
    private readonly ILookup<string, ClientOperation> _answering;
    private readonly ILookup<string, EntityModel> _derived;
    private readonly ILookup<(string Type, string Element), ClientOperation> _requiring;

    public CrossReferences(ApiReference reference)
    {
        OwnedMember[] members =
            [.. reference.Model.Entities.SelectMany(entity => entity.Members.Select(member => new OwnedMember(entity, member)))];
        _membersOfType = members.Where(pair => pair.Member.EntityType is not null).ToLookup(pair => pair.Member.EntityType!);
        _membersOfList = members.Where(pair => pair.List is not null).ToLookup(pair => pair.List!);
        _accepting = reference.Operations.Where(each => each.Model.BodyType is not null).ToLookup(each => each.Model.BodyType!);
        _answering = reference.Operations.Where(each => each.Model.ResponseType is not null).ToLookup(each => each.Model.ResponseType!);
        _derived = reference.Model.Entities.Where(entity => entity.BaseType is not null).ToLookup(entity => entity.BaseType!);
        _requiring = reference.Operations
            .SelectMany(each => RequiredBy(each.Model).Select(element => (Key: (each.Model.BodyType!, element), Operation: each)))
            .ToLookup(pair => pair.Key, pair => pair.Operation);
    }

    /// <summary>The members whose value is an entity of a type.</summary>
    public IEnumerable<OwnedMember> MembersOfType(string wireName) => _membersOfType[wireName];

    /// <summary>The members whose values come from a list.</summary>
    public IEnumerable<OwnedMember> MembersOfList(string name) => _membersOfList[name];

    /// <summary>The operations whose request has a body of a type.</summary>
    public IEnumerable<ClientOperation> Accepting(string wireName) => _accepting[wireName];

    /// <summary>The operations that answer a type.</summary>
    public IEnumerable<ClientOperation> Answering(string wireName) => _answering[wireName];

    /// <summary>The types that derive from a type.</summary>
    public IEnumerable<EntityModel> DerivedFrom(string wireName) => _derived[wireName];

    /// <summary>The operations with a body of a type that require an element of it in all their signatures.</summary>
    public IEnumerable<ClientOperation> Requiring(string wireName, string element) => _requiring[(wireName, element)];

    private static IEnumerable<string> RequiredBy(OperationModel operation) => operation.Signatures.Count == 0 ? [] : operation.Signatures
        .Select(signature => signature.Parameters.Where(parameter => parameter.Required && !parameter.Path.Split('.')[0].Contains('|'))
            .Select(parameter => parameter.Path.Split('.')[0]))
        .Aggregate((first, next) => first.Intersect(next, StringComparer.Ordinal))
        .Distinct(StringComparer.Ordinal);
}
