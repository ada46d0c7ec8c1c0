namespace Rsdl.Generator.Baselines;

/// <summary>A former name that still works.</summary>
/// <param name="Owner">The class or enum that has it, such as <c>Models.Vm</c>.</param>
/// <param name="OldName">The former name.</param>
/// <param name="NewName">The name today.</param>
/// <param name="Code">The member that leads from one to the other.</param>
internal sealed record Forwarder(string Owner, string OldName, string NewName, string Code);
