using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using Rsdl.Tool.Output;

namespace Rsdl.Tool;

/// <summary>Tells the tool's version, whatever process it runs in.</summary>
internal sealed class VersionAction(Terminal output) : SynchronousCommandLineAction
{
    /// <summary>The version, without what the build added to it.</summary>
    public static string Version { get; } = typeof(VersionAction).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public override int Invoke(ParseResult parseResult)
    {
        output.Line("rsdl " + Version);
        return ExitCode.Success;
    }
}
