using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime;
using Xunit;

namespace Rhev.Sdk.Tests;

public class ConventionTests
{
    [Fact]
    public void Methods_that_send_requests_are_named_and_cancelled_alike()
    {
        // A list has its token from the method that made it.
        MethodInfo[] methods = [.. PublicSurface.Types.Where(type => type.Name is not ("ResourceList" or "ResourceList`1"))
            .SelectMany(PublicSurface.Methods).Where(method => IsTask(method.ReturnType))];

        Assert.Empty(methods
            .Where(method => !method.Name.EndsWith("Async", StringComparison.Ordinal)
                || method.GetParameters().LastOrDefault() is not { HasDefaultValue: true } last
                || last.ParameterType != typeof(CancellationToken)
                || last.Name != "cancellationToken")
            .Select(Describe));
        Assert.True(methods.Length > 250, $"there are {methods.Length} such methods");
    }

    [Fact]
    public void Every_member_of_a_client_can_be_overridden_by_a_mock()
    {
        IEnumerable<MethodInfo> members = PublicSurface.Clients.SelectMany(type =>
            type.GetMethods(PublicSurface.Declared).Where(method => !method.IsStatic));

        Assert.Empty(members.Where(method => !method.IsVirtual || method.IsFinal).Select(Describe));
        Assert.DoesNotContain(PublicSurface.Clients, type => type.IsSealed || !HasMockConstructor(type));
        Assert.True(PublicSurface.Clients.Length > 100, $"there are {PublicSurface.Clients.Length} clients");
    }

    [Fact]
    public void Every_method_of_a_client_names_its_link()
    {
        MethodInfo[] methods = [.. PublicSurface.Clients.Where(type => type != typeof(RhevApi)).SelectMany(PublicSurface.Methods)];

        Assert.Empty(methods.Where(method => method.GetCustomAttribute<OperationAttribute>() is null).Select(Describe));
        Assert.Empty(methods
            .Where(method => method.GetCustomAttribute<OperationAttribute>() is { } operation && operation.Method != VerbOf(method))
            .Select(method => $"{Describe(method)}: {method.GetCustomAttribute<OperationAttribute>()!.Method}"));
    }

    [Fact]
    public void Every_property_of_an_entity_names_its_element()
    {
        PropertyInfo[] properties = [.. PublicSurface.Entities.SelectMany(type => type.GetProperties(PublicSurface.Declared))];

        Assert.Empty(properties
            .Where(property => property.GetCustomAttribute<ElementAttribute>() is null || !property.CanRead || !property.CanWrite)
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));
        Assert.True(properties.Length > 800, $"there are {properties.Length} properties");
    }

    [Fact]
    public void No_field_is_public() => Assert.Empty(PublicSurface.Types
        .Where(type => !type.IsEnum)
        .SelectMany(type => type.GetFields(PublicSurface.Declared))
        .Where(field => !field.IsLiteral)
        .Select(field => $"{field.DeclaringType!.Name}.{field.Name}"));

    [Fact]
    public void Every_public_type_and_member_is_documented()
    {
        Assert.Empty(Undocumented(PublicSurface.Sdk));
        Assert.Empty(Undocumented(PublicSurface.Runtime));
    }

    [Fact]
    public void No_serializer_is_used()
    {
        AssemblyName[] references = [.. PublicSurface.Sdk.GetReferencedAssemblies(), .. PublicSurface.Runtime.GetReferencedAssemblies()];

        Assert.DoesNotContain(references, reference => reference.Name!.Contains("Serializ", StringComparison.Ordinal)
            || reference.Name.Contains("Xml.Linq", StringComparison.Ordinal)
            || reference.Name.Contains("XDocument", StringComparison.Ordinal)
            || reference.Name.Contains("Json", StringComparison.Ordinal));
        Assert.DoesNotContain(
            PublicSurface.Sdk.GetReferencedAssemblies(), reference => reference.Name!.Contains("Xml", StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_is_sent_as_a_body_has_a_root_element()
    {
        IEnumerable<Type> bodies = PublicSurface.Clients.SelectMany(PublicSurface.Methods)
            .Where(method => method.Name is "AddAsync" or "UpdateAsync")
            .Select(method => method.GetParameters()[0].ParameterType)
            .Where(type => type.IsSubclassOf(typeof(Entity)))
            .Distinct();

        foreach (Type body in bodies)
        {
            Assert.NotEmpty(((Entity)Activator.CreateInstance(body)!).ToUtf8());
        }
    }

    private static IEnumerable<string> Undocumented(Assembly assembly)
    {
        Dictionary<string, int> documented = PublicSurface.ReadDocumentation(assembly);
        return assembly.GetExportedTypes()
            .SelectMany(PublicSurface.DocumentedNames)
            .Where(member => documented.GetValueOrDefault(member.Name) < member.Count)
            .Select(member => member.Name);
    }

    private static bool IsTask(Type type) => type == typeof(Task)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is { } generic
            && (generic == typeof(Task<>) || generic == typeof(IAsyncEnumerable<>) || generic == typeof(ResourceList<>)));

    private static bool HasMockConstructor(Type type) => type
        .GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, []) is { IsFamily: true };

    private static string VerbOf(MethodInfo method) => method.Name switch
    {
        "ListAsync" or "GetAsync" or "FollowAsync" or "WaitForCorrelationAsync" => "GET",
        "UpdateAsync" => "PUT",
        "DeleteAsync" => "DELETE",
        _ => "POST",
    };

    private static string Describe(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
