using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Networks;
using Rhev.Emulator.Behaviours.Quotas;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Centers;

/// <summary>Data centers: uninitialized until a data domain is active in them.</summary>
internal sealed class DataCenterBehaviour : ContainerBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        if (CompatibilityLevel.Of(call.Resource.Data) is { } level)
        {
            CompatibilityLevel.RefuseUnknown(call.State, level);
        }

        QuotaMode.Check(call.Resource.Data);
        MacPoolBehaviour.UseDefault(call.State, call.Resource, call.Resource.Data);
        call.Resource.SetDefault("storage_format", UsualFormat(call.Resource.Data, call.Resource.Get("storage_type")));
        call.Resource.SetState("uninitialized");
        return call.Resource;
    }

    public override void Added(ResourceCall call) =>
        call.State.Tell(EventCode.DataCenterAdded, $"Data center {call.Resource.Name} was created.", call.Resource);

    public override void Updating(ResourceCall call)
    {
        CompatibilityLevel.RefuseUpdate(call.State, call, CompatibilityLevel.NextOfCenter(call.State, call.Resource));
        QuotaMode.Check(call.Body);
        string? type = (string?)call.Body.Element("storage_type");
        if (type is not null && type != call.Resource.Get("storage_type") && Attachments(call).Length > 0)
        {
            throw FaultException.Conflict(
                $"Cannot change the storage type of data center '{call.Resource.Name}': storage domains are attached to it");
        }
    }

    public override void Updated(ResourceCall call)
    {
        if (call.Body.Element("version") is not null && call.Body.Element("storage_format") is null)
        {
            call.Resource.Set("storage_format", UsualFormat(call.Resource.Data, call.Resource.Get("storage_type")));
        }

        call.State.Tell(EventCode.DataCenterUpdated, $"Data center {call.Resource.Name} was changed.", call.Resource);
    }

    public override void Delete(ResourceCall call)
    {
        Resource[] attachments = Attachments(call);
        if (attachments.Length > 0 && !call.IsAsked("force"))
        {
            throw FaultException.Conflict(
                $"Cannot remove data center '{call.Resource.Name}': storage domain '{attachments[0].Name}' is attached to it");
        }

        base.Delete(call);
        foreach (Resource domain in attachments.Select(attachment => attachment.Target!).Where(domain => domain.Attachments.Count == 0))
        {
            domain.Set("master", "false");
            domain.SetState("unattached");
        }

        call.State.Tell(EventCode.DataCenterRemoved, $"Data center {call.Resource.Name} was removed.");
    }

    public override void Complete(ManagerState state, Resource resource, XElement data)
    {
        QuotaMode.Complete(data);
        MacPoolBehaviour.UseDefault(state, resource, data);
        data.Elements("supported_versions").Remove();
        data.Add(CompatibilityLevel.Supported(
            state, CompatibilityLevel.Of(resource.Data), CompatibilityLevel.NextOfCenter(state, resource)));
    }

    private static Resource[] Attachments(ResourceCall call) =>
        [.. call.State.Store.Root("storagedomains").SelectMany(domain => domain.Attachments)
            .Where(attachment => attachment.Owner == call.Resource)];

    private static string UsualFormat(XElement data, string? storageType) => CompatibilityLevel.Of(data) switch
    {
        { } level when level.CompareTo((3, 0)) <= 0 => storageType is "iscsi" or "fcp" ? "v2" : "v1",
        _ => "v3",
    };
}
