using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime;
using Xunit;

namespace Rhev.Sdk.Tests;

/// <summary>How methods that wait do so.</summary>
public class TaskConventionTests
{
    private const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Static;

    [Fact]
    public async Task A_token_is_passed_on_by_every_generated_method()
    {
        using RefusingHandler handler = new();
        await using ApiConnection connection = ApiConnection.Create(new()
        {
            BaseAddress = new("https://manager.example/api"), Credential = Credential.Basic("admin", "secret"), Handler = handler,
        });
        int called = 0;
        foreach (Type client in PublicSurface.Clients)
        {
            object instance = Instance(client, connection);
            foreach (MethodInfo method in PublicSurface.Methods(client).Where(method => !method.IsStatic && IsAsync(method.ReturnType) && method.Name != "DisposeAsync"))
            {
                object?[] arguments = [.. method.GetParameters().Select(Argument)];
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WaitFor(method.Invoke(instance, arguments)!));
                called++;
            }
        }

        Assert.True(called > 200, $"only {called} methods");
        Assert.Equal(0, handler.Requests);
    }

    [Fact]
    public void Nothing_blocks_a_thread_until_a_task_ends_or_resumes_where_it_was()
    {
        // All that awaits in the runtime uses ConfigureAwait(false), whose awaiters have other names.
        string[] forbidden = ["Task.Wait", "Task.WaitAll", "Task`1.get_Result", "ValueTask`1.get_Result", "TaskAwaiter.GetResult", "TaskAwaiter`1.GetResult"];

        Assert.Empty(References(PublicSurface.Runtime).Concat(References(PublicSurface.Sdk)).Intersect(forbidden));
        Assert.Contains("ConfiguredTaskAwaiter.GetResult", References(PublicSurface.Runtime));
    }

    private static bool IsAsync(Type type) => typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
        || type.GetInterfaces().Append(type).Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));

    private static object Instance(Type client, ApiConnection connection)
    {
        ConstructorInfo constructor = client.GetConstructors().Single(
            candidate => candidate.GetParameters()[0].ParameterType == typeof(ApiConnection));
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(ApiConnection) ? connection : parameter.ParameterType == typeof(string) ? "x/1" : (object?)null)]);
    }

    private static object? Argument(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        return type == typeof(CancellationToken) ? new CancellationToken(canceled: true)
            : parameter.HasDefaultValue ? null
            : type == typeof(string) ? "x"
            : type.IsSubclassOf(typeof(Delegate))
                ? typeof(TaskConventionTests)
                    .GetMethod(type.Name.StartsWith("Func", StringComparison.Ordinal) ? nameof(Never) : nameof(Nothing), Hidden)!
                    .MakeGenericMethod(type.GetGenericArguments()[0]).CreateDelegate(type)
            : Activator.CreateInstance(type);
    }

    private static void Nothing<T>(T entity)
    {
    }

    private static bool Never<T>(T entity) => false;

    private static async Task WaitFor(object result)
    {
        if (result is Task task)
        {
            await task;
            return;
        }

        await foreach (object? _ in (IAsyncEnumerable<object?>)result)
        {
        }
    }

    /// <summary>The members of other assemblies that an assembly uses, each as type and name.</summary>
    private static HashSet<string> References(Assembly assembly)
    {
        using PEReader file = new(File.OpenRead(assembly.Location));
        MetadataReader metadata = file.GetMetadataReader();
        HashSet<string> references = [];
        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            MemberReference member = metadata.GetMemberReference(handle);
            string type = member.Parent.Kind switch
            {
                HandleKind.TypeReference => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name),
                HandleKind.TypeSpecification => metadata.GetTypeSpecification((TypeSpecificationHandle)member.Parent)
                    .DecodeSignature(new TypeNames(), null),
                _ => "",
            };
            references.Add($"{type}.{metadata.GetString(member.Name)}");
        }

        return references;
    }

    /// <summary>Counts requests, and answers none.</summary>
    private sealed class RefusingHandler : HttpMessageHandler
    {
        public int Requests { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            throw new HttpRequestException("no request was expected");
        }
    }

    /// <summary>Reads the name of a generic type from its signature.</summary>
    private sealed class TypeNames : ISignatureTypeProvider<string, object?>
    {
        public string GetArrayType(string elementType, ArrayShape shape) => elementType;

        public string GetByReferenceType(string elementType) => elementType;

        public string GetFunctionPointerType(MethodSignature<string> signature) => "";

        public string GetGenericInstantiation(string genericType, System.Collections.Immutable.ImmutableArray<string> typeArguments) => genericType;

        public string GetGenericMethodParameter(object? genericContext, int index) => "";

        public string GetGenericTypeParameter(object? genericContext, int index) => "";

        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

        public string GetPinnedType(string elementType) => elementType;

        public string GetPointerType(string elementType) => elementType;

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetSZArrayType(string elementType) => elementType;

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
            reader.GetString(reader.GetTypeDefinition(handle).Name);

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
            reader.GetString(reader.GetTypeReference(handle).Name);

        public string GetTypeFromSpecification(
            MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => "";
    }
}
