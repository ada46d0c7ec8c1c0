namespace Rsdl.Analyzers.Bodies;

/// <summary>An element that may have been set.</summary>
/// <param name="Name">Its name on the wire, or <see cref="BodyNode.Items"/>.</param>
/// <param name="Node">What it may hold.</param>
internal readonly record struct BodyElement(string Name, BodyNode Node);
