namespace Rsdl.Model;

/// <summary>Something in a document that cannot be used as it stands.</summary>
/// <param name="Kind">What sort of problem it is.</param>
/// <param name="Message">What is wrong and what was done about it, in one sentence without a final full stop.</param>
/// <param name="Place">Where it is.</param>
public sealed record Problem(ProblemKind Kind, string Message, SourcePlace Place);
