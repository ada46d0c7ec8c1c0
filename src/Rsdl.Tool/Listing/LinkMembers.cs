using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model;
using Rsdl.Model.Documents;
using Rsdl.Model.Links;

namespace Rsdl.Tool.Listing;

/// <summary>Finds the C# member that each link of an API becomes.</summary>
internal sealed class LinkMembers
{
    private readonly string _basePath;
    private readonly Dictionary<(string Path, string Relation), (string Member, OperationModel Operation)> _members = [];

    /// <param name="model">The model.</param>
    /// <param name="apiName">The name of the entry point class.</param>
    public LinkMembers(ApiModel model, string apiName = MemberNames.DefaultApi)
    {
        _basePath = model.BasePath.Trim('/');
        foreach (OperationModel get in model.RootActions.Where(operation => operation.Relation == "get"))
        {
            Add(get, apiName + ".GetAsync");
        }

        foreach (PlaceModel place in model.Collections)
        {
            Add(place);
        }
    }

    /// <summary>The operations that become members.</summary>
    public IEnumerable<OperationModel> Operations => _members.Values.Select(pair => pair.Operation);

    /// <summary>The member, such as <c>VmCollection.AddAsync</c>; <c>null</c> for a link that is left out.</summary>
    public string? Find(RsdlLink link) => _members.TryGetValue((PathOf(link), link.Rel), out (string Member, OperationModel) found)
        ? found.Member
        : null;

    /// <summary>The address below the API's base, with <c>{id}</c> for each placeholder.</summary>
    public string PathOf(RsdlLink link)
    {
        string path = link.Href.Trim('/');
        if (link.Href.StartsWith('/') && (path == _basePath || path.StartsWith(_basePath + "/", StringComparison.Ordinal)))
        {
            path = path[_basePath.Length..].TrimStart('/');
        }

        return string.Join('/', path.Split('/').Select(segment => segment.StartsWith('{') ? "{id}" : segment));
    }

    private void Add(PlaceModel place)
    {
        foreach (OperationModel operation in place.CollectionOperations)
        {
            Add(operation, MemberNames.OfCollection(place.Client, operation));
        }

        foreach (OperationModel operation in place.ResourceOperations)
        {
            Add(operation, MemberNames.OfResource(place.Client, operation));
        }

        foreach (PlaceModel child in place.Children)
        {
            Add(child);
        }
    }

    private void Add(OperationModel operation, string member) =>
        _members.TryAdd((operation.Path, operation.Relation), (member, operation));
}
