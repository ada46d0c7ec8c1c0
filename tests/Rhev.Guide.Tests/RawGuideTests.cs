using System.Threading.Tasks;
using Rhev.Guide.Tests.Checks;
using Xunit;

namespace Rhev.Guide.Tests;

public class RawGuideTests : GuideTests
{
    public static TheoryData<string> Examples => Ids(RowSide.Raw, isPending: false);

    [Theory]
    [MemberData(nameof(Examples))]
    public Task The_emulated_manager_answers_the_guide_s_request_as_the_guide_does(string id) => HoldsAsync(id, RowSide.Raw);
}
