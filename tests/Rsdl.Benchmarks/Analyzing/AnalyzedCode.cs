using System.Globalization;
using System.Text;

namespace Rsdl.Benchmarks.Analyzing;

/// <summary>User code over the ready-made SDK for the analyzers to look at.</summary>
internal static class AnalyzedCode
{
    private const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Rhev.Sdk;
        using Rhev.Sdk.Models;
        using Rsdl.Runtime;


        """;

    /// <summary>Twenty lines of a program that uses the SDK without misusing it, and other code as programs have it.</summary>
    private const string Method = """
            public static async Task<int> Step{0}Async(RhevApi api, string name, bool flag, CancellationToken token)
            {{
                int count = 0;
                Vm wanted = new() {{ Name = name, Cluster = new Cluster {{ Name = "Default" }}, Template = new Template {{ Name = "Blank" }} }};
                if (flag)
                {{
                    wanted.Description = $"step {0} of {{name}}";
                }}

                VmResource vm = await api.Vms.AddAsync(wanted, cancellationToken: token).CompletedAsync(token);
                await vm.UpdateAsync(new Vm {{ Description = "db", Memory = 1L << 30 }}, cancellationToken: token);
                await vm.UpdateAsync(machine => machine.Description = name.Trim(), cancellationToken: token);
                await foreach (VmResource each in api.Vms.ListAsync(new() {{ Search = "name=web*", Max = 200 }}, token))
                {{
                    count += each.Data?.Name?.Length ?? 0;
                }}

                Dictionary<string, int> totals = new() {{ [name] = count, ["{0}"] = count * 2 }};
                foreach ((string key, int value) in totals) {{ count += key.Length > value ? value : -value; }}
                return Math.Max(count, {0});
            }}

        """;

    /// <summary>A file of about so many lines.</summary>
    public static string OfLines(int lines)
    {
        StringBuilder code = new(Head.ReplaceLineEndings("\n"));
        code.Append("internal static class Steps\n{\n");
        int perMethod = Method.Split('\n').Length;
        for (int i = 0; i < lines / perMethod; i++)
        {
            code.AppendFormat(CultureInfo.InvariantCulture, Method.ReplaceLineEndings("\n"), i).Append('\n');
        }

        return code.Append("}\n").ToString();
    }

    /// <summary>One method with so many updates, each of a local that is built up first.</summary>
    public static string OfUpdates(int updates)
    {
        StringBuilder code = new(Head.ReplaceLineEndings("\n"));
        code.Append("internal static class Steps\n{\n    public static async Task RunAsync(VmResource vm, bool flag)\n    {\n");
        for (int i = 0; i < updates; i++)
        {
            code.Append(CultureInfo.InvariantCulture, $"        Vm v{i} = new() {{ Description = \"{i}\" }};\n");
            code.Append(CultureInfo.InvariantCulture, $"        if (flag) {{ v{i}.Memory = {i}; }}\n");
            code.Append(CultureInfo.InvariantCulture, $"        await vm.UpdateAsync(v{i});\n");
        }

        return code.Append("    }\n}\n").ToString();
    }
}
