using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours;

/// <summary>Events: numbered, newest first, and readable from a number on. Clients may add their own.</summary>
internal sealed class EventBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        EventCode code = call.Resource.Get("severity") switch
        {
            "warning" => EventCode.ExternalWarning,
            "error" => EventCode.ExternalError,
            "alert" => EventCode.ExternalAlert,
            _ => EventCode.ExternalEvent,
        };
        call.Resource.Set("code", ((int)code).ToString(CultureInfo.InvariantCulture));
        call.Resource.Set("time", Timestamp.Of(call.State.Clock));
        return new Resource(call.State.Events.NextId(), call.Resource.Place, null, call.Resource.Data);
    }

    public override IEnumerable<Resource> Arrange(IEnumerable<Resource> items, string? from)
    {
        IEnumerable<Resource> newestFirst = items.Reverse();
        if (from is null)
        {
            return newestFirst;
        }

        return int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? newestFirst.Where(resource => int.Parse(resource.Id, CultureInfo.InvariantCulture) > number)
            : throw FaultException.BadRequest($"The value '{from}' of the parameter 'from' is no number of an event");
    }
}
