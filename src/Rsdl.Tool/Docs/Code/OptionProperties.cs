using System;
using System.Linq;
using Rsdl.Runtime;

namespace Rsdl.Tool.Docs.Code;

/// <summary>Finds the property by which a method's options set a parameter or a header.</summary>
internal static class OptionProperties
{
    /// <summary>Class and property; <c>null</c> if there is none, and the runtime sends it by itself or by name only.</summary>
    /// <param name="code">The generated code.</param>
    /// <param name="method">The method.</param>
    /// <param name="bag"><c>Matrix</c>, <c>Query</c> or <c>Headers</c>.</param>
    /// <param name="wireName">The name on the wire.</param>
    /// <param name="property">The property's name where the runtime has it.</param>
    public static (string Class, string Property)? Find(
        GeneratedCode code, GeneratedMember method, string bag, string wireName, string property)
    {
        string type = OptionsOf(method);
        while (code.Clients.TryGetValue(type, out GeneratedClass? options))
        {
            if (options.Members.FirstOrDefault(member => member.Bag == bag && member.WireName == wireName) is { } own)
            {
                return (options.Name, own.Name);
            }

            type = options.Base;
        }

        string name = type.Replace("R_::", "", StringComparison.Ordinal).Split('<')[0];
        Type? runtime = typeof(OperationOptions).Assembly.GetType("Rsdl.Runtime." + name) ?? typeof(OperationOptions);
        return runtime.GetProperty(property) is null ? null : (name, property);
    }

    /// <summary>The type of a method's options; empty for a method without.</summary>
    private static string OptionsOf(GeneratedMember method) => method.Parameters!.Trim('(', ')').Split(", ")
        .Where(parameter => parameter.EndsWith("? options = null", StringComparison.Ordinal)).Select(parameter => parameter.Split('?')[0])
        .FirstOrDefault("");
}
