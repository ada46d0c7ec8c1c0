using System.Collections.Generic;

namespace Rhev.Emulator.State;

/// <summary>The resources at one address.</summary>
internal interface IResourceCollection
{
    /// <summary>The resources in the order of their creation.</summary>
    IEnumerable<Resource> Items { get; }

    /// <summary>The resource with an id, if it is here.</summary>
    Resource? Find(string id);
}
