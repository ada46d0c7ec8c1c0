using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours;

/// <summary>Users, who are called by their user name without its domain.</summary>
internal sealed class UserBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        string userName = call.Resource.Get("user_name")!;
        call.Resource.SetDefault("name", userName.Split('@')[0]);
        call.Resource.SetDefault("logged_in", "false");
        return call.Resource;
    }
}
