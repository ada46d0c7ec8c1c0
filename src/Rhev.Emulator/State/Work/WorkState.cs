namespace Rhev.Emulator.State.Work;

/// <summary>How far work is.</summary>
internal enum WorkState
{
    Pending,
    InProgress,
    Complete,
    Failed,
}
