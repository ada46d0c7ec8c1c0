using System.IO;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Rsdl.Live.Tests.Harness;

internal sealed class DocumentFile(string path) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        using FileStream stream = File.OpenRead(path);
        return SourceText.From(stream, Encoding.UTF8);
    }
}
