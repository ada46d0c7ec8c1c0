using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model;

namespace Rsdl.Generator.Baselines;

/// <summary>One public name of the generated code.</summary>
/// <param name="Name">The C# name below the SDK's namespace, such as <c>Models.Vm.Memory</c>.</param>
/// <param name="Type">The C# type of a member, without namespaces; <c>null</c> for types and values.</param>
/// <param name="Meanings">What stands behind it in the documents. More than one where a client serves several places.</param>
/// <param name="Forwarding">How a former name would lead here; <c>null</c> where none can.</param>
internal sealed record PublicName(string Name, string? Type, EquatableArray<string> Meanings, Forwarding? Forwarding)
{
    private static readonly string[] Aliases = ["M_::", "R_::", "S_::Collections.Generic.", "S_::", "T_::Tasks."];

    /// <summary>The class that has the member; for a type, what is before its name.</summary>
    public string Owner => OwnerOf(Name);

    /// <summary>The name without its owner.</summary>
    public string ShortName => ShortNameOf(Name);

    public static string OwnerOf(string name) => name.Substring(0, Math.Max(name.LastIndexOf('.'), 0));

    public static string ShortNameOf(string name) => name.Substring(name.LastIndexOf('.') + 1);

    /// <summary>A type as emitted code spells it, for people.</summary>
    public static string Display(string type) => Aliases.Aggregate(type, (text, alias) => text.Replace(alias, ""));

    public static PublicName Of(string name, string? type, IEnumerable<string> meanings, Forwarding? forwarding = null) =>
        new(name, type is null ? null : Display(type), meanings.Select(OneLine).ToEquatableArray(), forwarding);

    /// <summary>Values of lists may hold anything; a baseline has a line for each.</summary>
    private static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? '?' : c)).Trim();
}
