using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Links;

/// <summary>Where the name of a parameter leads.</summary>
/// <param name="Steps">The members that lead to the last ones.</param>
/// <param name="Ends">The last members, alternatives of each other; at least one.</param>
/// <param name="Missing">Alternatives that lead nowhere.</param>
/// <param name="IsOuter">Whether a nested name turned out to start at the body.</param>
internal sealed record ParameterPath(
    IReadOnlyList<LinkMember> Steps, IReadOnlyList<LinkMember> Ends, IReadOnlyList<string> Missing, bool IsOuter)
{
    public IEnumerable<LinkMember> Members => Steps.Concat(Ends);

    public LinkMember Last => Ends[Ends.Count - 1];

    /// <summary>The path in the schema's own spelling.</summary>
    public string Text => string.Concat(Steps.Select(member => member.Name + ".")) + string.Join("|", Ends.Select(member => member.Name));
}
