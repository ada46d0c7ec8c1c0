using System.Threading.Tasks;
using Rhev.Guide.Tests.Checks;
using Xunit;

namespace Rhev.Guide.Tests;

public class SdkGuideTests : GuideTests
{
    public static TheoryData<string> Examples => Ids(RowSide.Sdk, isPending: false);

    [Theory]
    [MemberData(nameof(Examples))]
    public Task The_sdk_sends_the_guide_s_request_and_reads_the_guide_s_answer(string id) => HoldsAsync(id, RowSide.Sdk);
}
