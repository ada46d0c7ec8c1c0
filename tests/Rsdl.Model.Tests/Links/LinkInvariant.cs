using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Documents;
using Rsdl.Model.Links;
using Xunit;

namespace Rsdl.Model.Tests.Links;

/// <summary>What holds for every document: no link is lost without a word.</summary>
internal static class LinkInvariant
{
    public static void NothingIsLost(RsdlDocument document, ApiModel model)
    {
        HashSet<(string, string)> operations =
            [.. ModelText.Operations(model).Select(operation => (operation.Path, operation.Relation))];
        HashSet<int> reported =
            [.. model.Problems.Where(problem => problem.Place.Path == document.Path).Select(problem => problem.Place.Line)];
        string[] lost =
        [
            .. document.Links
                .Where(link => !operations.Contains((PathOf(link, model.BasePath), link.Rel)) && !reported.Contains(link.Place.Line))
                .Select(link => $"{link.Place.Line}: {link.Rel} {link.Href}"),
        ];
        int duplicates = model.Problems.Count(problem => problem.Kind == ProblemKind.DuplicateLink);

        Assert.Empty(lost);
        Assert.True(operations.Count + duplicates <= document.Links.Count, "there are operations that no link speaks of");
        Assert.Subset(
            model.Entities.Select(entity => entity.WireName).ToHashSet(), model.Clients.Select(client => client.ItemType).ToHashSet());
        Assert.Equal(
            ModelText.Places(model).Select(place => place.Client).Distinct().Order(StringComparer.Ordinal),
            model.Clients.Select(client => client.Name));
    }

    private static string PathOf(RsdlLink link, string basePath)
    {
        IEnumerable<string> segments = link.Href.Trim('/').Split('/').Select(segment => segment.StartsWith('{') ? "{id}" : segment);
        int prefix = link.Href.StartsWith('/') ? basePath.Count(character => character == '/') : 0;
        return string.Join('/', segments.Skip(prefix));
    }
}
