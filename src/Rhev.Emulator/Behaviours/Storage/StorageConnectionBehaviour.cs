using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Storage;

/// <summary>Connections to storage, which cannot change or go while a domain that is in use needs them.</summary>
internal sealed class StorageConnectionBehaviour : ResourceBehaviour
{
    private static readonly string[] Identity = ["type", "address", "port", "target", "path"];

    public override Resource Prepare(ResourceCall call)
    {
        Resource connection = call.Resource;
        if (connection.Owner is null && call.State.Store.Root("storageconnections").FirstOrDefault(other =>
            Identity.All(element => other.Get(element) == connection.Get(element))) is { } same)
        {
            throw FaultException.Conflict($"Cannot add the storage connection: '{same.Id}' is the same");
        }

        connection.Set("host", null);
        return connection;
    }

    public override void Updating(ResourceCall call)
    {
        call.Body.Elements("host").Remove();
        if (UserOf(call, isActive: true) is { } user)
        {
            throw FaultException.Conflict($"Cannot change the storage connection: storage domain '{user.Name}' is active");
        }
    }

    public override void Delete(ResourceCall call)
    {
        if (call.Resource is { Owner: null, Target: null } && UserOf(call, isActive: false) is { } user)
        {
            throw FaultException.Conflict($"Cannot remove the storage connection: storage domain '{user.Name}' uses it");
        }

        base.Delete(call);
    }

    private static Resource? UserOf(ResourceCall call, bool isActive) => call.State.Store.Root("storagedomains").FirstOrDefault(domain =>
        (domain.Get("storage/@id") == call.Resource.Id || Subresources.Of(call.State, domain, "storageconnections")
            .Any(connection => connection.Id == call.Resource.Id))
        && (!isActive || domain.Attachments.Any(attachment => attachment.State is "active" or "locked")));
}
