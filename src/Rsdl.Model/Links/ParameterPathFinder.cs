using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Links;

/// <summary>Follows the names of parameters through the schema, with the tolerance that real documents need.</summary>
internal sealed class ParameterPathFinder(LinkType body)
{
    /// <summary>Finds where a name leads; <c>null</c> when that is nowhere.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="item">For a nested parameter: the item that it is about.</param>
    /// <param name="isCollection">Whether a name that stops at a list means the list's items.</param>
    public ParameterPath? Find(string name, ParameterScope? item, bool isCollection)
    {
        string[] segments = name.Trim().Split('.');
        ParameterPath? path = item is null ? FromBody(segments) : FromItem(segments, item) ?? FromMisplaced(segments);
        return isCollection && path is { Ends: [{ Repeated: false, Type.Item: { } items } list] }
            ? path with { Steps = [.. path.Steps, list], Ends = [items] }
            : path;
    }

    private static ParameterPath? FromItem(string[] segments, ParameterScope item)
    {
        bool rooted = segments.Length > 1 && LooseName.Equal(segments[0], item.Element);
        return (rooted ? Walk(item.Type, segments, 1) : null) ?? Walk(item.Type, segments, 0);
    }

    private ParameterPath? FromMisplaced(string[] segments) =>
        FromBody(segments) is { } path ? path with { IsOuter = true } : null;

    private ParameterPath? FromBody(string[] segments)
    {
        bool rooted = LooseName.Equal(segments[0], body.Name)
            || (body.RootElement is { } root && LooseName.Equal(segments[0], root));
        if (rooted && segments.Length > 1 && Walk(body, segments, 1) is { } below)
        {
            return below;
        }

        return rooted && segments.Length == 1 && body.Item is { } item
            ? new ParameterPath([], [item], [], false)
            : Walk(body, segments, 0);
    }

    private static ParameterPath? Walk(LinkType? start, string[] segments, int first)
    {
        List<LinkMember> steps = [];
        LinkType? type = start;
        foreach (string segment in segments.Skip(first).Take(segments.Length - first - 1))
        {
            if (type?.Find(segment) is not { } member)
            {
                return null;
            }

            steps.Add(member);
            type = member.Type;
        }

        List<LinkMember> ends = [];
        List<string> missing = [];
        foreach (string name in segments[segments.Length - 1].Split('|'))
        {
            if (type?.Find(name) is not { } member)
            {
                missing.Add(name);
            }
            else if (!ends.Contains(member))
            {
                ends.Add(member);
            }
        }

        return ends.Count == 0 ? null : new ParameterPath(steps, ends, missing, false);
    }
}
