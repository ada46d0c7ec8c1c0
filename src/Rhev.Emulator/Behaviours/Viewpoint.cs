namespace Rhev.Emulator.Behaviours;

/// <summary>From where a resource is looked at.</summary>
/// <param name="OwnerId">The id of the resource below which it is seen; <c>null</c> in a root collection.</param>
/// <param name="IsCurrent">Whether the request is about the current session of a virtual machine (<c>;current</c>).</param>
internal readonly record struct Viewpoint(string? OwnerId, bool IsCurrent);
