using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Representations;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>
/// Settings for one run of a virtual machine: they hold until it is stopped. The machine is represented with its lasting ones.
/// </summary>
internal static class RunOnce
{
    /// <summary>Holds the settings of the run; no representation has it.</summary>
    public const string Element = "this_run";

    public static void Apply(ResourceCall call)
    {
        Resource vm = call.Resource;
        if (call.Body.Element("vm") is not { } overrides)
        {
            return;
        }

        XElement settings = new(Element, overrides.Elements());
        settings.Descendants().Where(element => Secrets.IsSecret(element.Name.LocalName)).Remove();
        vm.Data.Add(settings);
        if (XmlPath.Get(overrides, "cdroms/cdrom/file/@id") is { } disc)
        {
            CdRomBehaviour.InsertForSession(call.State, vm, "cdroms", disc);
        }

        if (XmlPath.Get(overrides, "floppies/floppy/file/@id") is { } floppy)
        {
            CdRomBehaviour.InsertForSession(call.State, vm, "floppies", floppy);
        }
    }

    /// <summary>What holds for the run at a path.</summary>
    public static string? Get(Resource vm, string path) => XmlPath.Get(vm.Data, $"{Element}/{path}") ?? vm.Get(path);

    public static void End(Resource vm) => vm.Set(Element, null);
}
