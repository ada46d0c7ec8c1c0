using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Seeding;

/// <summary>Adds users, and events that tell of what they did.</summary>
internal sealed class PeopleSeed(SeedContext seed)
{
    private static readonly string[] FirstNames = ["Ana", "Ben", "Chloe", "David", "Eva", "Finn", "Grace", "Hugo", "Ines", "Jan"];
    private static readonly string[] LastNames = ["Novak", "Silva", "Meyer", "Rossi", "Dubois", "Larsen", "Kim"];

    private static readonly (EventCode Code, string What)[] Happenings =
    [
        (EventCode.VmStarted, "was started"), (EventCode.VmStopped, "was stopped"), (EventCode.VmUpdated, "was changed"),
        (EventCode.SnapshotCreated, "has a new snapshot"), (EventCode.VmShutDown, "was shut down"),
    ];

    public void Fill()
    {
        string? domain = seed.State.Store.Root("domains").FirstOrDefault()?.Id;
        Resource? role = seed.State.Store.FindRoot("roles", "name", "UserRole").FirstOrDefault();
        for (int number = 1; number < seed.Size.Users; number++)
        {
            string first = FirstNames[number % FirstNames.Length];
            string last = LastNames[number % LastNames.Length];
            string name = string.Create(CultureInfo.InvariantCulture, $"{first}.{last}{number}");
            Resource? user = seed.Add(
                "users",
                SeedKind.User,
                number,
                new XElement("name", first),
                new XElement("last_name", last),
                new XElement("user_name", name + "@internal"),
                new XElement("email", name + "@example.com"),
                SeedContext.Reference("domain", domain),
                new XElement("logged_in", number % 7 == 0));
            seed.Attach(user, "roles", role);
        }
    }

    public void FillEvents()
    {
        if (seed.State.Store.RootPlace("events") is not { } place || seed.State.User is not { } user)
        {
            return;
        }

        for (int number = 1; number <= seed.Size.Events; number++)
        {
            string vm = SeedNumbers.Id(SeedKind.Vm, 1 + SeedNumbers.Below(seed.Size.Vms, SeedKind.User, number, 1));
            (EventCode code, string what) = number % 40 == 0
                ? (EventCode.VmRunOnOtherHost, "runs on another host than its default one")
                : Happenings[SeedNumbers.Below(Happenings.Length, SeedKind.User, number, 2)];
            XElement data = new(
                place.ItemElement,
                new XElement("description", $"Virtual machine {seed.State.Store.FindRoot("vms", vm)?.Name ?? vm} {what}."),
                new XElement("code", (int)code),
                new XElement("severity", EventSeverity.Of(code)),
                new XElement("time", SeedContext.Time(number)),
                SeedContext.Reference("user", user.Id),
                SeedContext.Reference("vm", vm));
            seed.State.Store.Insert(new Resource(seed.State.Events.NextId(), place, null, data));
        }
    }
}
