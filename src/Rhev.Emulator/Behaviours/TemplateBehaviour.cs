using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours;

/// <summary>Templates: made from a virtual machine that is down.</summary>
internal sealed class TemplateBehaviour : ContainerBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        Resource template = call.Resource;
        Resource vm = call.Referred("vm", "vms")!;
        if (vm.State != "down")
        {
            throw FaultException.Conflict($"Cannot make a template of virtual machine '{vm.Name}': it must be down");
        }

        VmDefaults.Apply(template, vm);
        template.Set("vm", null);
        template.Set("permissions", null);
        template.SetDefault("cluster/@id", vm.Get("cluster/@id")!);
        template.SetDefault("creation_time", Timestamp.Of(call.State.Clock));
        template.SetState("ok");
        return template;
    }

    public override void Added(ResourceCall call) =>
        call.State.Tell(EventCode.TemplateAdded, $"Template {call.Resource.Name} was created.", call.Resource);

    public override void Updated(ResourceCall call) =>
        call.State.Tell(EventCode.TemplateUpdated, $"Template {call.Resource.Name} was changed.", call.Resource);

    public override void Delete(ResourceCall call)
    {
        base.Delete(call);
        call.State.Tell(EventCode.TemplateRemoved, $"Template {call.Resource.Name} was removed.");
    }
}
