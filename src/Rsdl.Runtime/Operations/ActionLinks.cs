namespace Rsdl.Runtime;

/// <summary>Where an action's representation leads to.</summary>
/// <param name="Href">The action itself.</param>
/// <param name="Parent">The resource that it acts on.</param>
/// <param name="Replay">Where it is posted to.</param>
/// <param name="Job">The job that does the work.</param>
internal readonly record struct ActionLinks(string? Href, string? Parent, string? Replay, string? Job)
{
    /// <summary>What a representation tells, and else what is known already: not every version repeats the addresses.</summary>
    public static ActionLinks Of(Entity? data, ActionLinks known) => new(
        EntityAccess.GetText(data, "href") is { Length: > 0 } href ? href : known.Href,
        EntityAccess.FindLink(data, "parent") ?? known.Parent,
        EntityAccess.FindLink(data, "replay") ?? known.Replay,
        ResourceState.FindReference(data, "job") ?? known.Job);
}
