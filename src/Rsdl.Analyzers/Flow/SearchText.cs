using Microsoft.CodeAnalysis;

namespace Rsdl.Analyzers.Flow;

/// <summary>A text that becomes a search.</summary>
/// <param name="Text">What puts it together.</param>
/// <param name="Risk">The first of its parts that may mean more than itself.</param>
/// <param name="Local">The local that holds it before; <c>null</c> for none.</param>
internal sealed record SearchText(IOperation Text, IOperation Risk, ILocalSymbol? Local);
