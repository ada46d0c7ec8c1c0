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
        var element = property.GetCustomAttribute<ElementAttribute>()!;
        Assert.Equal(("memory", ElementAccess.Creatable | ElementAccess.Updatable), (element.Name, element.Access));
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
        [Element("memory", ElementAccess.Creatable | ElementAccess.Updatable)]
        public long Memory { get; init; }

        [Operation("start", "POST", "vms/{vm:id}/start")]
        [Signature("pause")]
        [Signature("stateless", Deprecated = true, Description = "Starts once.")]
        public Task<long> StartAsync() => Task.FromResult(Memory);
    }
}
