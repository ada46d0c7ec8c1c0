namespace Rsdl.Model.Diff;

/// <summary>A difference between two versions of an API.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Effect">What it does to code that uses the generated C#.</param>
/// <param name="Name">The name on the wire, such as <c>Vm.memory</c> or <c>POST vms/{id}/start</c>.</param>
/// <param name="Member">The C# member as affected code names it, such as <c>Vm.Memory</c>; <c>null</c> if there is none.</param>
/// <param name="NewMember">What is renamed: its C# name in the later version; otherwise <c>null</c>.</param>
/// <param name="Message">What happened, in words without a final full stop.</param>
/// <param name="Places">For links and collections: every address with the same change, that of the name included.</param>
public sealed record ApiChange(
    ChangeSubject Subject,
    ChangeKind Kind,
    ChangeEffect Effect,
    string Name,
    string? Member,
    string? NewMember,
    string Message,
    EquatableArray<string> Places);
