using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Runtime.Tests.Faults;

public class ErrorsPageTests
{
    private static readonly Type[] Exceptions =
        [.. typeof(ApiException).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Exception)))];

    [Fact]
    public void The_page_names_every_exception_and_no_other()
    {
        string page = File.ReadAllText(RepositoryFiles.FilePath("docs", "errors.md"));

        Assert.Empty(Exceptions.Where(type => !page.Contains($"`{type.Name}`", StringComparison.Ordinal)).Select(type => type.Name));
        Assert.Empty(page.Split('`')
            .Where(word => word.StartsWith("Api", StringComparison.Ordinal) && word.EndsWith("Exception", StringComparison.Ordinal))
            .Except(Exceptions.Select(type => type.Name)));
    }

    [Fact]
    public void All_failures_of_requests_are_one_tree_that_nobody_else_can_extend()
    {
        Type[] others = [.. Exceptions.Where(type => !typeof(ApiException).IsAssignableFrom(type))];

        Assert.Equal(["RequestNotSentException", "UnknownRootElementException", "XmlFormatException"], others.Select(type => type.Name).Order());
        Assert.Empty(Exceptions.Except(others)
            .SelectMany(type => type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
            .Where(constructor => constructor.IsPublic || constructor.IsFamily || constructor.IsFamilyOrAssembly)
            .Select(constructor => constructor.DeclaringType!.Name));
    }
}
