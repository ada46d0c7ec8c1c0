using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Rsdl.Live.Tests.Harness;
using Rsdl.Model;
using Rsdl.Model.Documents;
using Rsdl.Runtime;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Live.Tests.Corpus;

public class RandomDocumentTests
{
    private const int DocumentsPerSeed = 1500;
    private static readonly Lazy<ApiModel> Model = new(() => ApiModelBuilder.Build(
        GeneratedSdk.SharedDocuments("3.5").Select(path => DocumentReader.Read(path, File.ReadAllText(path), CancellationToken.None)),
        []));

    [SharedTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Nothing_in_a_random_document_is_lost_by_reading_and_writing_it(int seed)
    {
        GeneratedSdk sdk = GeneratedSdk.Of("3.5");
        RandomDocument random = new(Model.Value, new Random(seed));
        for (int i = 0; i < DocumentsPerSeed; i++)
        {
            byte[] document = random.Next();
            Entity entity = sdk.Parse(document);
            byte[] written = sdk.ToUtf8(entity);

            Assert.Equal(XmlShape.WithoutOrder(document), XmlShape.WithoutOrder(written));
            Assert.Equal(written, sdk.ToUtf8(sdk.Parse(written)));
            Assert.True(EntityOperations.ContentEquals(entity, sdk.Parse(written)), Encoding.UTF8.GetString(document));
        }
    }
}
