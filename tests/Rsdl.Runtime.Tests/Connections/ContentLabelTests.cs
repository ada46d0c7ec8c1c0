using System.Net.Http;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections;

/// <summary>The label that was seen last is remembered, and must not be taken for another one.</summary>
public class ContentLabelTests
{
    private static readonly (string[] Headers, string? MediaType, string? Charset)[] Labels =
    [
        (["application/xml"], "application/xml", null),
        (["application/xml; charset=utf-8"], "application/xml", "utf-8"),
        (["application/xml; charset=\"utf-16\""], "application/xml", "utf-16"),
        (["text/html"], "text/html", null),
        (["Application/XML"], "Application/XML", null),
        (["no type"], null, null),
        ([""], null, null),
        ([], null, null),
        (["text/html", "application/xml"], "text/html", null),
        (["application/xml", "text/html"], "application/xml", null),
    ];

    [Fact]
    public void Each_body_has_its_own_label_whatever_the_one_before_had()
    {
        foreach ((string[] before, _, _) in Labels)
        {
            foreach ((string[] headers, string? mediaType, string? charset) in Labels)
            {
                ContentLabel.Of(Content(before));

                ContentLabel[] labels = [ContentLabel.Of(Content(headers)), ContentLabel.Of(Content(headers))];

                Assert.All(labels, label => Assert.Equal((mediaType, charset), (label.MediaType, label.Charset)));
            }
        }
    }

    private static ByteArrayContent Content(string[] contentTypes)
    {
        ByteArrayContent content = new([]);
        Assert.All(contentTypes, type => Assert.True(content.Headers.TryAddWithoutValidation("Content-Type", type)));
        return content;
    }
}
