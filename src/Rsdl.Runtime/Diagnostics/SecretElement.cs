namespace Rsdl.Runtime;

/// <summary>Elements whose content is never shown. Attributes and parameters of the same name are masked too.</summary>
/// <param name="Name">The local name, without case; with a <c>*</c> at the front, the end of the name.</param>
/// <param name="Kind">How much is masked.</param>
/// <param name="Why">What is secret about it.</param>
/// <param name="Within">The element, anywhere around, to which the entry is limited; <see langword="null"/> for no limit.</param>
internal readonly record struct SecretElement(string Name, SecretKind Kind, string Why, string? Within = null);
