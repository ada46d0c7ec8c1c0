using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Transfer;

/// <summary>Virtual machines and templates that lie in an export domain: copies, which can be imported and removed.</summary>
internal sealed class ExportedBehaviour : ResourceBehaviour
{
    public override void Delete(ResourceCall call)
    {
        base.Delete(call);
        bool isVm = call.Resource.Place.ItemElement == "vm";
        call.State.Tell(
            isVm ? EventCode.ExportedVmRemoved : EventCode.ExportedTemplateRemoved,
            $"{call.Resource.Name} was removed from {call.Owner!.Name}.",
            call.Owner);
    }

    public override void Act(ResourceCall call)
    {
        if (call.Operation.Relation is "import" or "register")
        {
            Import.Perform(call);
        }
    }
}
