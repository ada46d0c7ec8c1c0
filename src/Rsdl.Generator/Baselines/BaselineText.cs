using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Rsdl.Generator.Diagnostics;
using Rsdl.Model;

namespace Rsdl.Generator.Baselines;

/// <summary>
/// Reads and writes baselines: a line for each public name, <c>name : type = meaning</c>, after <c>obsolete</c> for a former one. The
/// generator, and whatever else writes baselines, have the text from here.
/// </summary>
internal static class BaselineText
{
    private const string Obsolete = "obsolete ";
    private const string Equal = " = ";
    private const string Colon = " : ";

    private const string Header = """
        # The public names of the generated SDK: C# name, C# type, and what stands behind it in the API's documents.
        # Written by 'dotnet build -p:RsdlWriteBaseline=true'. What is gone or has changed since is reported: RSDL0020 to RSDL0022.
        """;

    /// <summary>Reads a baseline; lines of another form are reported and left out.</summary>
    public static Baseline Parse(string path, string? text)
    {
        List<BaselineEntry> entries = [];
        List<DiagnosticInfo> diagnostics = [];
        if (text is null)
        {
            Report(0, "the file could not be read");
        }

        string[] lines = (text ?? "").TrimStart('\ufeff').Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (ParseLine(line, i + 1) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                Report(i + 1, $"'{line}' is not of the form 'name : type = meaning'");
            }
        }

        return new Baseline(path, entries.ToEquatableArray(), diagnostics.ToEquatableArray());

        void Report(int line, string what) => diagnostics.Add(new DiagnosticInfo(
            Descriptors.UnusableBaseline, new SourcePlace(path, line, Math.Min(line, 1)), new EquatableArray<string>([what])));
    }

    /// <summary>Writes a baseline: today's names, and the former ones that still lead to them.</summary>
    public static string Write(PublicNames names, IEnumerable<BaselineEntry> kept)
    {
        IEnumerable<(string Name, string Line)> current =
            names.Names.Select(name => (name.Name, name.Name + TypeOf(name.Type) + Equal + name.Meanings[0]));
        IEnumerable<(string Name, string Line)> former =
            kept.Select(entry => (entry.Name, Obsolete + entry.Name + TypeOf(entry.Type) + Equal + entry.Meaning));
        StringBuilder text = new(Header.Replace("\r", ""));
        text.Append('\n');
        foreach ((string _, string line) in current.Concat(former).Distinct().OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Line, StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string TypeOf(string? type) => type is null ? "" : Colon + type;

    private static BaselineEntry? ParseLine(string line, int number)
    {
        bool isObsolete = line.StartsWith(Obsolete, StringComparison.Ordinal);
        string rest = isObsolete ? line.Substring(Obsolete.Length) : line;
        int equal = rest.IndexOf(Equal, StringComparison.Ordinal);
        if (equal <= 0)
        {
            return null;
        }

        string name = rest.Substring(0, equal);
        int colon = name.IndexOf(Colon, StringComparison.Ordinal);
        string? type = colon < 0 ? null : name.Substring(colon + Colon.Length);
        name = colon < 0 ? name : name.Substring(0, colon);
        string meaning = rest.Substring(equal + Equal.Length);
        return name.Length == 0 || name.Contains(' ') || meaning.Length == 0
            ? null
            : new BaselineEntry(name, type, meaning, isObsolete, number);
    }
}
