using System.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours;

/// <summary>CD-ROM drives, whose disc is a file of an active ISO domain.</summary>
internal sealed class CdRomBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        RequireFile(call.State, XmlPath.Get(call.Body, "file/@id")!);
        return call.Resource;
    }

    public override void Updating(ResourceCall call)
    {
        // An empty id ejects the disc.
        if (XmlPath.Get(call.Body, "file/@id") is { Length: > 0 } file)
        {
            RequireFile(call.State, file);
        }
    }

    private static void RequireFile(ManagerState state, string file)
    {
        bool exists = state.Store.Root("storagedomains").Any(domain =>
            domain.Attachments.Any(attachment => attachment.State == "active")
            && domain.Place.Children.FirstOrDefault(child => child.Segment == "files") is PlaceModel files
            && state.Store.Collection(domain, files).Find(file) is not null);
        if (!exists)
        {
            throw FaultException.NotFound($"There is no file '{file}' in an active ISO domain");
        }
    }
}
