using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Rsdl.Tool.Documents;

/// <summary>A document as the compiler would hand it to the generator.</summary>
internal sealed class DocumentText(string path, SourceText text) : AdditionalText
{
    /// <summary>The path, as messages show it.</summary>
    public override string Path { get; } = path;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
