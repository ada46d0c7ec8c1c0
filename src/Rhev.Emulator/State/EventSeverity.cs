namespace Rhev.Emulator.State;

/// <summary>How serious the kinds of event are.</summary>
internal static class EventSeverity
{
    public static string Of(EventCode code) => code switch
    {
        EventCode.TemplateAddFailed or EventCode.VmMigrationFailed or EventCode.VmRestartFailed => "error",
        EventCode.HostMaintenanceFailed or EventCode.VmLostWithHost or EventCode.VmMigrationCancelled => "warning",
        _ => "normal",
    };
}
