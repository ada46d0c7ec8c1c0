using System.IO;

namespace Rhev.Emulator.State;

/// <summary>Where changes are kept beyond the process.</summary>
internal interface IStateStorage
{
    /// <summary>Keeps all noted changes, or none.</summary>
    /// <exception cref="IOException">They cannot be kept.</exception>
    /// <exception cref="System.UnauthorizedAccessException">They may not be written.</exception>
    void Save(ManagerState state, ChangeLog changes);
}
