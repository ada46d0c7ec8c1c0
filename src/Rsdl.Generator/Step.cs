namespace Rsdl.Generator;

/// <summary>
/// The value of a step whose own type is a struct. The driver's tables are compiled at run time for each struct that they hold,
/// which costs a first run more than all of its work; for classes they exist already.
/// </summary>
/// <typeparam name="T">The type of the value, which has value equality.</typeparam>
/// <param name="Value">The value.</param>
internal sealed record Step<T>(T Value);
