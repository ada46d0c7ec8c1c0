using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours;

/// <summary>Bookmarks: searches under a name.</summary>
internal sealed class BookmarkBehaviour : ResourceBehaviour
{
    public override void Added(ResourceCall call) => Tell(call, EventCode.BookmarkAdded, "was added");

    public override void Updated(ResourceCall call) => Tell(call, EventCode.BookmarkUpdated, "was changed");

    public override void Delete(ResourceCall call)
    {
        base.Delete(call);
        Tell(call, EventCode.BookmarkRemoved, "was removed");
    }

    private static void Tell(ResourceCall call, EventCode code, string what) =>
        call.State.Tell(code, $"Bookmark {call.Resource.Name} {what}.");
}
