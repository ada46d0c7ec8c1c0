namespace Rsdl.Runtime;

/// <summary>One criterion of a search as it is written.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsFreeText">Whether it is looked for in all properties.</param>
internal readonly record struct SearchCriterion(string Text, bool IsFreeText)
{
    public override string ToString() => Text;
}
