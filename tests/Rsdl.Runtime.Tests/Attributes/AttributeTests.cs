using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Runtime.Tests.Attributes;

public class AttributeTests
{
    [Fact]
    public void Generated_members_tell_what_they_were_generated_from()
    {
        PropertyInfo property = typeof(Sample).GetProperty(nameof(Sample.Memory))!;
        MethodInfo method = typeof(Sample).GetMethod(nameof(Sample.StartAsync))!;
        var operation = method.GetCustomAttribute<OperationAttribute>()!;

        Assert.Equal("3.3", typeof(Sample).GetCustomAttribute<ApiVersionAttribute>()!.Version);
        Assert.Equal("vm", typeof(Sample).GetCustomAttribute<WireNameAttribute>()!.Name);
        Assert.Equal("memory", property.GetCustomAttribute<WireNameAttribute>()!.Name);
        Assert.Equal(ElementAccess.Creatable | ElementAccess.Required, property.GetCustomAttribute<ElementAccessAttribute>()!.Access);
        Assert.Equal(("start", "POST", "vms/{vm:id}/start"), (operation.Relation, operation.Method, operation.Path));
        Assert.Equal(
            [("pause", false, null), ("stateless", true, "Starts once.")],
            method.GetCustomAttributes<SignatureAttribute>()
                .Select(signature => (signature.Parameters, signature.Deprecated, signature.Description))
                .Order());
    }

    [ApiVersion("3.3")]
    [WireName("vm")]
    private sealed class Sample
    {
        [WireName("memory")]
        [ElementAccess(ElementAccess.Creatable | ElementAccess.Required)]
        public long Memory { get; init; }

        [Operation("start", "POST", "vms/{vm:id}/start")]
        [Signature("pause")]
        [Signature("stateless", Deprecated = true, Description = "Starts once.")]
        public Task<long> StartAsync() => Task.FromResult(Memory);
    }
}
