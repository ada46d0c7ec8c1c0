namespace Rsdl.Model.Documents;

/// <summary>A request's body.</summary>
/// <param name="Type">The schema type, if stated.</param>
/// <param name="Required">What the <c>required</c> attribute says; <c>null</c> when it is absent.</param>
/// <param name="Sets">The alternative parameter sets; none means that the document does not say what the body may hold.</param>
public sealed record RsdlBody(string? Type, bool? Required, EquatableArray<RsdlParameterSet> Sets);
