using System.Xml.Linq;

namespace Rhev.Emulator.State;

/// <summary>Makes the data of a resource, as often as it is asked and always the same: what is not in use need not be kept.</summary>
internal interface IDataSource
{
    XElement Make();
}
