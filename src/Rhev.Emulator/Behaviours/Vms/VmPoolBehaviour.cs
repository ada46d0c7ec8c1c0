using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>Pools of like virtual machines, made from a template, that users take and give back.</summary>
internal sealed class VmPoolBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        Resource pool = call.Resource;
        if (call.Referred("template", "templates") is { State: "locked" } template)
        {
            throw FaultException.Conflict($"Cannot create pool '{pool.Name}': template '{template.Name}' is locked");
        }

        pool.SetDefault("size", "0");
        pool.SetDefault("prestarted_vms", "0");
        pool.SetDefault("max_user_vms", "1");
        RequirePrestartable(VmPools.Number(pool, "prestarted_vms"), VmPools.Number(pool, "size"));
        return pool;
    }

    public override void Added(ResourceCall call)
    {
        call.State.Tell(
            VmPools.Number(call.Resource, "size") > 0 ? EventCode.PoolWithVmsAdded : EventCode.PoolAdded,
            $"Pool {call.Resource.Name} was created.");
        VmPools.Grow(call, call.Resource);
        VmPools.Prestart(call.State, call.Resource);
    }

    public override void Updating(ResourceCall call)
    {
        int present = VmPools.Number(call.Resource, "size");
        int size = Asked("size") ?? present;
        if (size < present)
        {
            throw FaultException.Conflict(
                $"Cannot make pool '{call.Resource.Name}' smaller: detach or remove virtual machines of it instead");
        }

        RequirePrestartable(Asked("prestarted_vms") ?? VmPools.Number(call.Resource, "prestarted_vms"), size);

        int? Asked(string element) => XmlPath.Get(call.Body, element) is not { } text ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
            : throw FaultException.BadRequest($"The {element} '{text}' of a pool is no number");
    }

    public override void Updated(ResourceCall call)
    {
        int before = VmPools.Members(call.State, call.Resource).Length;
        VmPools.Grow(call, call.Resource);
        VmPools.Prestart(call.State, call.Resource);
        call.State.Tell(
            VmPools.Number(call.Resource, "size") > before ? EventCode.PoolWithVmsUpdated : EventCode.PoolUpdated,
            $"Pool {call.Resource.Name} was changed.");
    }

    public override void Delete(ResourceCall call)
    {
        Resource[] members = VmPools.Members(call.State, call.Resource);
        if (members.FirstOrDefault(vm => vm.State != "down") is { } busy)
        {
            throw FaultException.Conflict(
                $"Cannot remove pool '{call.Resource.Name}': virtual machine '{busy.Name}' of it must be down");
        }

        foreach (Resource vm in members)
        {
            call.State.Store.Remove(vm);
        }

        base.Delete(call);
        call.State.Tell(EventCode.PoolRemoved, $"Pool {call.Resource.Name} was removed.");
    }

    public override void Act(ResourceCall call)
    {
        if (call.Operation.Relation == "allocatevm")
        {
            Resource vm = VmPools.Allocate(call);
            call.Results.Add(new XElement("vm", new XAttribute("id", vm.Id)));
        }
    }

    private static void RequirePrestartable(int prestarted, int size)
    {
        if (prestarted > size)
        {
            throw FaultException.BadRequest($"A pool of {size} virtual machines cannot have {prestarted} of them prestarted");
        }
    }
}
