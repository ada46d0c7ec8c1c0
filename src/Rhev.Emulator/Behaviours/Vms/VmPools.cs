using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Quotas;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>The virtual machines of pools.</summary>
internal static partial class VmPools
{
    /// <summary>Remembers who has taken a machine out of its pool; no representation has it.</summary>
    public const string TakenBy = "taken_by";

    public static Resource[] Members(ManagerState state, Resource pool) =>
        [.. state.Store.Root("vms").Where(vm => vm.Get("vmpool/@id") == pool.Id)];

    /// <summary>Makes machines until a pool has as many as its size says.</summary>
    public static void Grow(ResourceCall call, Resource pool)
    {
        ManagerState state = call.State;
        if (state.Store.RootPlace("vms") is not { } place)
        {
            return;
        }

        int missing = Number(pool, "size") - Members(state, pool).Length;
        for (int number = 1; missing > 0; number++)
        {
            string name = NameOf(pool.Name, number);
            if (state.Store.Root("vms").Any(vm => vm.Name == name))
            {
                continue;
            }

            XElement data = new(
                place.ItemElement,
                new XElement("name", name),
                new XElement("cluster", new XAttribute("id", pool.Get("cluster/@id")!)),
                new XElement("template", new XAttribute("id", pool.Get("template/@id")!)),
                new XElement("vmpool", new XAttribute("id", pool.Id)),
                new XElement("stateless", "true"));
            Resource vm = new(Guid.NewGuid().ToString(), place, null, data);
            ResourceCall member = call with { Place = place, Owner = null, Resource = vm, Body = data };
            VmCreation.Prepare(member);
            state.Store.Add(vm);
            VmCreation.Added(member);
            missing--;
        }
    }

    /// <summary>Starts machines until as many run without a user as the pool shall have.</summary>
    public static void Prestart(ManagerState state, Resource pool)
    {
        Resource[] free = [.. Members(state, pool).Where(vm => vm.Get(TakenBy) is null)];
        int missing = Number(pool, "prestarted_vms") - free.Count(vm => VmStates.IsRunning(vm.State));
        foreach (Resource vm in free.Where(vm => vm.State == "down").Take(Math.Max(missing, 0)))
        {
            if (VmPlacement.Suitable(state, vm).FirstOrDefault() is not { } host || !ClusterQuota.TryStart(state, vm))
            {
                return;
            }

            VmPower.Launch(state, vm, host, isResumed: false, pauses: false, state.Work.Begin);
        }
    }

    /// <summary>Gives a user a machine of a pool, and starts it.</summary>
    public static Resource Allocate(ResourceCall call)
    {
        ManagerState state = call.State;
        Resource pool = call.Resource;
        string user = state.User?.Id ?? state.UserName;
        Resource[] members = Members(state, pool);
        int limit = Number(pool, "max_user_vms");
        if (limit > 0 && members.Count(vm => vm.Get(TakenBy) == user) >= limit)
        {
            throw FaultException.Conflict($"Cannot allocate a virtual machine of pool '{pool.Name}': the user has {limit} of it already");
        }

        Resource vm = members.Where(one => one.Get(TakenBy) is null && (one.State == "down" || VmStates.IsRunning(one.State)))
            .OrderBy(one => one.State == "up" ? 0 : 1)
            .FirstOrDefault() ?? throw FaultException.Conflict($"Cannot allocate a virtual machine of pool '{pool.Name}': none is free");
        Resource? host = vm.State == "down"
            ? VmPlacement.Suitable(state, vm).FirstOrDefault()
                ?? throw FaultException.Conflict($"Cannot allocate a virtual machine of pool '{pool.Name}': no suitable host is up")
            : null;
        vm.Set(TakenBy, user);
        Permit(state, vm);
        state.Tell(EventCode.PoolVmTaken, $"Virtual machine {vm.Name} of pool {pool.Name} was given to {state.UserName}.", vm);
        if (host is not null)
        {
            ClusterQuota.Start(state, vm);
            VmPower.Launch(state, vm, host, isResumed: false, pauses: false, call.Begin);
        }

        Prestart(state, pool);
        return vm;
    }

    /// <summary>Follows up on the end of the creation of a machine.</summary>
    public static void BecameReady(ManagerState state, Resource vm)
    {
        if (state.Store.FindRoot("vmpools", vm.Get("vmpool/@id")) is { } pool)
        {
            Prestart(state, pool);
        }
    }

    /// <summary>A machine of a pool that goes down is free again.</summary>
    public static void WentDown(ManagerState state, Resource vm)
    {
        if (vm.Get(TakenBy) is not null)
        {
            vm.Set(TakenBy, null);
            foreach (Resource permission in Subresources.Of(state, vm, "permissions").Where(one => one.Data.Element(TakenBy) is not null))
            {
                state.Store.Remove(permission);
            }
        }
    }

    /// <summary>Takes a machine out of its pool for good.</summary>
    public static void Detach(ResourceCall call)
    {
        Resource vm = call.Resource;
        Resource pool = call.Referred("vmpool", "vmpools")
            ?? throw FaultException.Conflict($"Cannot detach virtual machine '{vm.Name}': it is in no pool");
        vm.Set("vmpool", null);
        Shrink(call.State, pool);
        call.State.Tell(EventCode.PoolVmRemoved, $"Virtual machine {vm.Name} was detached from pool {pool.Name}.", vm);
    }

    /// <summary>Follows up on the removal of a machine.</summary>
    public static void Left(ManagerState state, Resource vm)
    {
        if (state.Store.FindRoot("vmpools", vm.Get("vmpool/@id")) is { } pool)
        {
            Shrink(state, pool);
        }
    }

    public static int Number(Resource pool, string element) =>
        int.TryParse(pool.Get(element), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    /// <summary>The name of a member: question marks in the name of the pool stand for the digits of the number.</summary>
    public static string NameOf(string pool, int number)
    {
        string digits = number.ToString(CultureInfo.InvariantCulture);
        Match mask = Mask().Match(pool);
        return mask.Success
            ? string.Concat(pool.AsSpan(0, mask.Index), digits.PadLeft(mask.Length, '0'), pool.AsSpan(mask.Index + mask.Length))
            : $"{pool}-{digits}";
    }

    private static void Shrink(ManagerState state, Resource pool) =>
        pool.Set("size", Members(state, pool).Length.ToString(CultureInfo.InvariantCulture));

    private static void Permit(ManagerState state, Resource vm)
    {
        if (state.User is { } user && state.Store.Root("roles").FirstOrDefault(role => role.Name == "UserRole") is { } role)
        {
            Subresources.Add(
                state,
                vm,
                "permissions",
                new XElement(
                    "permission",
                    new XElement("role", new XAttribute("id", role.Id)),
                    new XElement("user", new XAttribute("id", user.Id)),
                    new XElement(TakenBy, user.Id)));
        }
    }

    [GeneratedRegex("[?#]+", RegexOptions.CultureInvariant)]
    private static partial Regex Mask();
}
