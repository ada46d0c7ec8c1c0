using System.Linq;
using Rsdl.Generator.Baselines;
using Rsdl.Model;

namespace Rsdl.Generator.Emit;

/// <summary>Emits members that have the former names of others.</summary>
internal static class ForwarderEmitter
{
    public static void Emit(SourceWriter writer, EquatableArray<Forwarder> forwarders, string owner)
    {
        foreach (Forwarder forwarder in forwarders.Where(forwarder => forwarder.Owner == owner))
        {
            writer.Gap();
            writer.Line($"/// <summary>The former name of <c>{forwarder.NewName}</c>.</summary>");
            writer.Line($"[S_::Obsolete({CSharp.Literal($"It is called {forwarder.NewName} now.")})]");
            writer.Line(forwarder.Code);
        }
    }
}
