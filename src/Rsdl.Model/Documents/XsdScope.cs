namespace Rsdl.Model.Documents;

/// <summary>What the model groups around a particle say about it.</summary>
internal readonly record struct XsdScope(bool Optional, bool Repeated, EquatableArray<SchemaAlternative> Alternatives)
{
    public XsdScope Within(XsdOccurrence occurrence) =>
        this with { Optional = Optional || !occurrence.Required, Repeated = Repeated || occurrence.Repeated };

    public XsdScope Within(SchemaAlternative alternative) =>
        this with { Alternatives = new EquatableArray<SchemaAlternative>([.. Alternatives, alternative]) };

    public int InnermostChoice => Alternatives.Count == 0 ? 0 : Alternatives[Alternatives.Count - 1].Choice;
}
