namespace Rhev.Emulator.State;

/// <summary>How serious the kinds of event are.</summary>
internal static class EventSeverity
{
    public static string Of(EventCode code) => code switch
    {
        EventCode.TemplateAddFailed or EventCode.VmMigrationFailed or EventCode.VmRestartFailed => "error",
        EventCode.QuotaClusterRefused or EventCode.QuotaStorageRefused => "error",
        EventCode.QuotaClusterLimit or EventCode.QuotaClusterThreshold or EventCode.QuotaClusterMissing or EventCode.QuotaClusterExceeded
            or EventCode.QuotaStorageLimit or EventCode.QuotaStorageThreshold or EventCode.QuotaStorageMissing
            or EventCode.QuotaStorageExceeded or EventCode.QuotaStorageTooLow => "warning",
        EventCode.HostMaintenanceFailed or EventCode.VmLostWithHost or EventCode.VmMigrationCancelled => "warning",
        _ => "normal",
    };
}
