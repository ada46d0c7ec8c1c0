namespace Rhev.Emulator.State;

/// <summary>How serious the kinds of event are.</summary>
internal static class EventSeverity
{
    public static string Of(EventCode code) => code switch
    {
        EventCode.ExternalAlert or EventCode.HostFencingSkipped => "alert",
        EventCode.DiskAddFailed or EventCode.DiskAddToVmFailed or EventCode.DiskCopyFailed or EventCode.DiskExportFailed
            or EventCode.DiskExtensionFailed or EventCode.DiskImportFailed or EventCode.DiskMoveFailed or EventCode.ExternalError or EventCode.GlusterRebalanceFailed
            or EventCode.HostActivationFailed or EventCode.HostFailed or EventCode.HostInstallationFailed
            or EventCode.HostMaintenanceFailed or EventCode.HostRestartFailed or EventCode.HostStartFailed or EventCode.LoginFailed
            or EventCode.PoolVmFailed or EventCode.QuotaClusterRefused
            or EventCode.QuotaStorageRefused or EventCode.SnapshotFailed or EventCode.SnapshotMergeFailed
            or EventCode.SnapshotPreviewFailed or EventCode.SnapshotRestoreFailed or EventCode.StorageDomainActivationFailed
            or EventCode.StorageDomainDeactivationFailed or EventCode.TemplateAddFailed or EventCode.TemplateExportFailed
            or EventCode.TemplateImportFailed or EventCode.VmAddFailed or EventCode.VmEvacuationFailed or EventCode.VmExportFailed
            or EventCode.VmImportFailed or EventCode.VmMigrationFailed or EventCode.VmMoveFailed or EventCode.VmRebootFailed
            or EventCode.VmRestartFailed or EventCode.VmShutDownFailed or EventCode.VmStartFailed
            or EventCode.VmSuspensionFailed or EventCode.VmsUnknown => "error",
        EventCode.ExternalWarning or EventCode.HostInMaintenance or EventCode.HostKeptByVm or EventCode.QuotaClusterExceeded
            or EventCode.QuotaClusterLimit or EventCode.QuotaClusterMissing or EventCode.QuotaClusterThreshold
            or EventCode.QuotaStorageExceeded or EventCode.QuotaStorageLimit or EventCode.QuotaStorageMissing
            or EventCode.QuotaStorageThreshold or EventCode.QuotaStorageTooLow or EventCode.VmRunOnOtherHost
            or EventCode.VmUnknown => "warning",
        _ => "normal",
    };
}
