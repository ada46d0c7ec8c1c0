using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Rsdl.Runtime;

namespace Rhev.Sdk.Tests;

/// <summary>What users see of the SDK and of the runtime.</summary>
internal static class PublicSurface
{
    public const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static Assembly Sdk { get; } = typeof(RhevApi).Assembly;

    public static Assembly Runtime { get; } = typeof(ApiConnection).Assembly;

    public static IEnumerable<Type> Types => Sdk.GetExportedTypes().Concat(Runtime.GetExportedTypes());

    /// <summary>The entry point, collections and resources of the SDK.</summary>
    public static Type[] Clients { get; } =
        [.. Sdk.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(ApiClient)) || type == typeof(RhevApi))];

    public static Type[] Entities { get; } = [.. Sdk.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Entity)))];

    /// <summary>The public methods that a type declares, without those that the compiler makes and without accessors.</summary>
    public static IEnumerable<MethodInfo> Methods(Type type) => type.GetMethods(Declared)
        .Where(method => !method.IsSpecialName && !method.IsDefined(typeof(CompilerGeneratedAttribute)));

    /// <summary>How many documented members there are of each name in the documentation of an assembly.</summary>
    public static Dictionary<string, int> ReadDocumentation(Assembly assembly) =>
        XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"))
            .Descendants("member")
            .Where(member => member.Element("inheritdoc") is not null || !string.IsNullOrWhiteSpace(member.Element("summary")?.Value))
            .GroupBy(member => ((string)member.Attribute("name")!).Split('(')[0])
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    /// <summary>The names of a type and its members in documentation, with how many of each there are.</summary>
    public static IEnumerable<(string Name, int Count)> DocumentedNames(Type type)
    {
        string name = type.FullName!.Replace('+', '.');
        yield return ("T:" + name, 1);
        IEnumerable<string> members =
        [
            .. Methods(type).Select(method =>
                $"M:{name}.{method.Name}{(method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "")}"),
            .. type.GetProperties(Declared).Select(property => $"P:{name}.{property.Name}"),
            .. type.GetFields(Declared).Where(field => !field.IsSpecialName).Select(field => $"F:{name}.{field.Name}"),
        ];
        foreach (IGrouping<string, string> group in members.GroupBy(member => member, StringComparer.Ordinal))
        {
            yield return (group.Key, group.Count());
        }
    }
}
