using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Xunit;

namespace Rhev.Sdk.Tests;

public class EnumConventionTests
{
    private static readonly Type[] Enums = [.. PublicSurface.Sdk.GetExportedTypes().Where(type => type.IsEnum)];

    private static readonly Type[] Constants =
    [
        .. PublicSurface.Sdk.GetExportedTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Namespace == typeof(Vm).Namespace),
    ];

    [Fact]
    public void Every_enum_begins_with_the_member_for_what_it_does_not_know()
    {
        Assert.Empty(Enums.Where(type => Enum.GetName(type, 0) != "Unrecognized").Select(type => type.Name));
        Assert.Empty(Enums.Where(type => WireName(type.GetField("Unrecognized")!) is not null).Select(type => type.Name));
        Assert.True(Enums.Length > 50, $"there are {Enums.Length} enums");
    }

    [Fact]
    public void Every_other_member_has_a_text_that_no_other_member_of_its_enum_has()
    {
        foreach (Type type in Enums)
        {
            string?[] texts = [.. Members(type).Where(field => field.Name != "Unrecognized").Select(WireName)];
            Assert.All(texts, Assert.NotNull);
            Assert.Distinct(texts, StringComparer.OrdinalIgnoreCase);
            Assert.NotEmpty(texts);
        }
    }

    [Fact]
    public void Every_enum_and_every_class_of_constants_names_its_list() =>
        Assert.Empty(Enums.Concat(Constants).Where(type => WireName(type) is null).Select(type => type.Name));

    [Fact]
    public void Constants_are_the_six_lists_that_installations_add_to() => Assert.Equal(
        [
            nameof(CpuNames), nameof(CustomPropertyNames), nameof(FeatureNames), nameof(OsTypeNames), nameof(PermitNames),
            nameof(PowerManagerNames),
        ],
        Constants.Where(type => type.Name.EndsWith("Names", StringComparison.Ordinal)).Select(type => type.Name).Order());

    [Fact]
    public void No_property_has_an_enum_of_the_api_without_room_for_unknown_values() => Assert.Empty(PublicSurface.Sdk.GetExportedTypes()
        .SelectMany(type => type.GetProperties(PublicSurface.Declared))
        .Where(property => Enums.Contains(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType))
        .Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));

    [Fact]
    public void Every_enumerated_property_can_be_absent()
    {
        PropertyInfo[] enumerated =
        [
            .. PublicSurface.Sdk.GetExportedTypes().SelectMany(type => type.GetProperties(PublicSurface.Declared))
                .Where(property => IsOpenEnum(property.PropertyType) || IsOpenEnum(Nullable.GetUnderlyingType(property.PropertyType))),
        ];

        Assert.Empty(enumerated.Where(property => IsOpenEnum(property.PropertyType)).Select(property => property.Name));
        Assert.True(enumerated.Length > 60, $"there are {enumerated.Length} enumerated properties");
    }

    [Fact]
    public void Levels_are_those_of_the_capabilities_in_order()
    {
        string[] known = ["3.0", "3.1", "3.2", "3.3"];
        foreach (FieldInfo field in Enums.Concat(Constants).SelectMany(Members))
        {
            IReadOnlyList<string> levels = field.GetCustomAttribute<CompatibilityLevelsAttribute>()?.Levels ?? [];
            Assert.Equal(known.Where(levels.Contains), levels);
        }
    }

    private static FieldInfo[] Members(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static);

    private static string? WireName(MemberInfo member) => member.GetCustomAttribute<WireNameAttribute>()?.Name;

    private static bool IsOpenEnum(Type? type) => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(OpenEnum<>);
}
